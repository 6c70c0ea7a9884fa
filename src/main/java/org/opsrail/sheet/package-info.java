/** Tables that people send: kept between the first look and what is made of them, each open to its sender alone. */
@NullMarked
package org.opsrail.sheet;

import org.jspecify.annotations.NullMarked;
