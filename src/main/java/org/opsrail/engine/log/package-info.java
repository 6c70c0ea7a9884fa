/** The engine's log on PostgreSQL: durable before it is answered, written by one process at a time. */
package org.opsrail.engine.log;
