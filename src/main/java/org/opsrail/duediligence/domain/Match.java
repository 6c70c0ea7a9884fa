package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.PossibleMatch;

/**
 * Somebody of a customer's file who may be an entry of a list, as the latest screening found it.
 *
 * @param party what our file said
 * @param found what the list said, and why they look alike
 * @param said who judged it last; where it is open again, what was said before the facts changed. Null while nobody has
 */
public record Match(
        UUID id,
        State state,
        Screenee party,
        PossibleMatch found,
        @Nullable Judgement said) {

    public enum State {
        OPEN,
        /** They are the same. */
        TRUE,
        FALSE;

        /** As forms and the keys of messages have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param word TRUE or FALSE */
    public record Judgement(State word, String by, String reason, Instant at) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is judged that our party is somebody listed for that. */
    public boolean isTrue(Topic topic) {
        return state == State.TRUE && found.entity().topic() == topic;
    }
}
