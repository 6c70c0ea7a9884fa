package org.opsrail.screening;

import java.util.List;
import java.util.UUID;
import org.opsrail.screening.ListedEntity.ListedName;

/**
 * An entry of a list that may be the party.
 *
 * @param list its id, for example {@code ofac-sdn}, in that {@code version}
 * @param partyName which of the party's names
 * @param listedName which of the entry's names came closest
 * @param score 0 to 100
 * @param rule the row of {@code dmn/screening-thresholds.dmn} that called it so
 */
public record PossibleMatch(
        String list,
        String listName,
        UUID version,
        ListedEntity entity,
        String partyName,
        ListedName listedName,
        int score,
        Level level,
        String rule,
        List<Evidence> evidence) {

    /** What stays the same from version to version and from alias to alias: a decision on it need not be taken again. */
    public String key() {
        return list + "#" + entity.id();
    }

    /** How sure it is. */
    public enum Level {
        POSSIBLE,
        STRONG
    }
}
