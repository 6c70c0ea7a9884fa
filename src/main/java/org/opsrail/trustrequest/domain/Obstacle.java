package org.opsrail.trustrequest.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the answer to a question can't be sent.
 *
 * @param since from which day on it has expired, else null
 * @param owner who can renew it, where that is known
 */
public record Obstacle(
        Question question,
        Kind kind,
        @Nullable LocalDate since,
        @Nullable String owner) {

    public enum Kind {
        EMPTY,
        EXPIRED,
        RETIRED,
        /** It is confidential, and nothing was signed. */
        NEEDS_AGREEMENT;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
