/** Where the engine's parts are put together. */
package org.opsrail.engine.assembly;
