package org.opsrail.screening.format;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Why nothing can be made of a file: the list stays as it was. */
public record Unreadable(Problem problem, List<Object> arguments) {

    static Unreadable because(Problem problem, Object... arguments) {
        return new Unreadable(problem, List.of(arguments));
    }

    /** Says so to a person. */
    public String in(MessageSource texts, Locale locale) {
        return texts.getMessage("screening.problem." + key(), arguments.toArray(), locale);
    }

    /** For machines: {@code list-cut}, for example. */
    public String key() {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isTooMuch() {
        return problem == Problem.TOO_LARGE || problem == Problem.TOO_MANY;
    }

    public enum Problem {
        EMPTY,
        UNKNOWN_FORMAT,
        /** It ends in the middle. */
        CUT,
        /** It declares a document type: entities, perhaps external ones. */
        ENTITIES,
        MALFORMED,
        ENCODING,
        TOO_LARGE,
        TOO_MANY,
        TOO_LONG,
        NO_ENTRIES,
        DUPLICATE,
        PARTS_MISSING
    }

    /** Carries the reason out of a reader. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Unreadable reason;

        public Refused(Problem problem, Object... arguments) {
            super(problem.name(), null, false, false);
            this.reason = because(problem, arguments);
        }

        public Unreadable reason() {
            return reason;
        }
    }
}
