package org.opsrail.screening.matching;

import java.util.List;
import org.opsrail.screening.Evidence;
import org.opsrail.screening.ListedEntity.ListedName;

/** An entry that came close enough, by which of its names, and why. */
public record Found(Indexed indexed, String partyName, ListedName listedName, int score, List<Evidence> evidence) {}
