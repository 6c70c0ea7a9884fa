package org.opsrail.answerlibrary.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.opsrail.sheet.SheetKind;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/** Answers in a file or a request; what is written can be read again. */
public final class AnswerColumns {

    public static final String QUESTION = "question";

    /** {@code yes}, {@code no}, {@code n/a} or nothing. */
    public static final String CHOICE = "choice";

    public static final String ANSWER = "answer";

    /** {@code en} or {@code fr}. */
    public static final String LANGUAGE = "language";

    public static final String TOPIC = "topic";

    /** Employee number or work mail. */
    public static final String OWNER = "owner";

    public static final String VALID_UNTIL = "valid_until";

    /** The same question in other words, separated by a bar or a line break. */
    public static final String OTHER_WORDINGS = "other_wordings";

    private static final List<String> NEEDED = List.of(QUESTION, CHOICE, ANSWER, LANGUAGE, TOPIC, OWNER);
    private static final List<String> OPTIONAL = List.of(VALID_UNTIL, OTHER_WORDINGS);

    /** As a file is written. */
    public static final Columns EXPORT = new Columns(NEEDED, OPTIONAL);

    /** As a file is read. */
    public static final Columns COLUMNS = new Columns(
            NEEDED, Stream.concat(OPTIONAL.stream(), Stream.of(Columns.REASONS)).toList());

    public static final Limits LIMITS = new Limits(5_000_000, 5_000);

    /** Between its preview and the last look at its result. */
    public static final SheetKind SHEET = new SheetKind("answers", COLUMNS, LIMITS, Duration.ofDays(7));

    private AnswerColumns() {}
}
