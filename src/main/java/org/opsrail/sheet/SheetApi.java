package org.opsrail.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.opsrail.shell.ProblemAnswer;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a machine is answered that sends rows of which each starts a case: many as CSV, or one as JSON. */
public final class SheetApi {

    private final SheetKind kind;
    private final String what;
    private final MessageSource texts;

    /** @param what the rows tell of, for the problem's type and title: {@code hires}; never changed */
    public SheetApi(SheetKind kind, String what, MessageSource texts) {
        this.kind = kind;
        this.what = what;
        this.texts = texts;
    }

    /** @param take starts what can be started, and answers row by row */
    public ResponseEntity<?> many(HttpServletRequest file, Function<List<Row>, ?> take) throws IOException {
        return switch (TabularFile.read(
                file.getContentLengthLong(), file.getInputStream(), kind.columns(), kind.limits())) {
            case Reading.Table table -> ResponseEntity.ok(take.apply(table.rows()));
            case Reading.Unreadable unreadable ->
                problem(
                        unreadable.isTooMuch() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                        unreadable.in(texts, Locale.ENGLISH));
        };
    }

    /** What came of the one row: rejected, or started, or started before. */
    public static HttpStatus status(List<?> rejected, List<?> started) {
        if (!rejected.isEmpty()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return started.isEmpty() ? HttpStatus.OK : HttpStatus.CREATED;
    }

    /** The request does not have the form that was asked for. */
    public ResponseEntity<ProblemDetail> misfit(String detail) {
        return problem(HttpStatus.BAD_REQUEST, detail);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ProblemAnswer.of(status, "unreadable-" + what, "The " + what + " can't be read", detail);
    }
}
