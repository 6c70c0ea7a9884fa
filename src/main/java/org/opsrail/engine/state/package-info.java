/** The engine's state: RocksDB while it runs, snapshots in PostgreSQL to come back from. */
package org.opsrail.engine.state;
