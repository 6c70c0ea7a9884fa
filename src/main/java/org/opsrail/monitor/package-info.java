/** Cases: where they stand, what happened, what is stuck; knows no business module. */
@org.jspecify.annotations.NullMarked
package org.opsrail.monitor;
