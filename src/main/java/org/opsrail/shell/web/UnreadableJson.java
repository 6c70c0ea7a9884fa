package org.opsrail.shell.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Says where a body can't be read; after the engine's interface, which answers in its own way. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableJson {

    static final String TYPE = "unreadable-json";
    static final String TITLE = "The JSON can't be read";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException problem) {
        return ProblemAnswer.of(HttpStatus.BAD_REQUEST, TYPE, TITLE, detail(problem));
    }

    private static String detail(HttpMessageNotReadableException problem) {
        return problem.getCause() instanceof JacksonException json
                ? where(json) + what(json)
                : "The body is empty; JSON is expected.";
    }

    private static String where(JacksonException json) {
        TokenStreamLocation at = json.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : "Line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** Only what is said of the text itself: what is said of values speaks of classes. */
    private static String what(JacksonException json) {
        return json instanceof StreamReadException
                ? Optional.ofNullable(json.getOriginalMessage()).orElse("it ends too early.")
                : "the value%s does not fit.".formatted(field(json));
    }

    private static String field(JacksonException json) {
        return json.getPath().stream()
                .flatMap(step -> Stream.ofNullable(step.getPropertyName()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("."), path -> path.isEmpty() ? "" : " of '" + path + "'"));
    }
}
