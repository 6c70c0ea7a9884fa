/** How well and how fast screening finds, measured on labelled pairs and on a hundred thousand invented entries. */
@NullMarked
package org.opsrail.screening.quality;

import org.jspecify.annotations.NullMarked;
