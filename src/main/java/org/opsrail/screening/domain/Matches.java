package org.opsrail.screening.domain;

import java.util.List;
import org.opsrail.screening.Party;
import org.opsrail.screening.PossibleMatch;
import org.opsrail.screening.PossibleMatch.Level;
import org.opsrail.screening.matching.Found;
import org.opsrail.screening.matching.Indexed;
import org.opsrail.screening.matching.Thresholds;
import org.opsrail.screening.matching.Thresholds.Rule;

/** What was found, as others see it. */
final class Matches {

    private Matches() {}

    static List<PossibleMatch> of(List<Found> found, Party party, Thresholds thresholds) {
        return found.stream().map(each -> of(each, party, thresholds)).toList();
    }

    private static PossibleMatch of(Found found, Party party, Thresholds thresholds) {
        Indexed indexed = found.indexed();
        Rule rule = thresholds.of(indexed.entity().topic(), party.kind());
        return new PossibleMatch(
                indexed.list(),
                indexed.listName(),
                indexed.version(),
                indexed.entity(),
                found.partyName(),
                found.listedName(),
                found.score(),
                found.score() >= rule.strong() ? Level.STRONG : Level.POSSIBLE,
                rule.id(),
                found.evidence());
    }
}
