/** Names made comparable, candidates found, scores explained; knows neither database nor pages. */
@NullMarked
package org.opsrail.screening.matching;

import org.jspecify.annotations.NullMarked;
