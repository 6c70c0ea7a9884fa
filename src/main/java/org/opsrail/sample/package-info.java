/** The sample company of the local profile; nothing depends on it. */
@NullMarked
package org.opsrail.sample;

import org.jspecify.annotations.NullMarked;
