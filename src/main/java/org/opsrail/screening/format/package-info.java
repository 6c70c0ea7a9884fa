/** The published formats of lists, read as streams; knows neither database nor pages. */
@NullMarked
package org.opsrail.screening.format;

import org.jspecify.annotations.NullMarked;
