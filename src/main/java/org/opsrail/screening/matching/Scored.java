package org.opsrail.screening.matching;

import java.util.List;
import org.opsrail.screening.Evidence;

/** @param score 0 to 100 */
record Scored(int score, List<Evidence> evidence) {}
