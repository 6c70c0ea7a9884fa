package org.opsrail.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What came of reading a questionnaire. */
public sealed interface Read {

    record Understood(Questionnaire questionnaire) implements Read {}

    /**
     * Nothing can be made of the file.
     *
     * @param sheets that could be read although nothing was recognised in them: a person can say their layout
     */
    record Refused(Problem problem, List<String> arguments, List<String> sheets) implements Read {

        static Refused because(Problem problem, Object... arguments) {
            return new Refused(
                    problem, Stream.of(arguments).map(String::valueOf).toList(), List.of());
        }

        /** Says so to a person, and what to do. */
        public String in(MessageSource texts, Locale locale) {
            String key = "questionnaire.problem."
                    + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return texts.getMessage(key, arguments.toArray(), locale);
        }
    }

    /** Why a file is no questionnaire. */
    enum Problem {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_CELLS,
        TOO_MANY_QUESTIONS,
        OLD_WORKBOOK,
        OTHER_WORKBOOK,
        ENCRYPTED,
        MACROS,
        DAMAGED,
        NO_TABLE,
        NO_QUESTIONS,
        UNKNOWN_SHEET
    }
}
