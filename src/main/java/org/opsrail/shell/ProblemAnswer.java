package org.opsrail.shell;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a machine is told that what it asked for was not done (RFC 9457). */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /**
     * @param type what kind of problem, for example {@code change-refused}; never used for another kind
     * @param title the kind in words; null for the status's own
     */
    public static ResponseEntity<ProblemDetail> of(
            HttpStatus status, String type, @Nullable String title, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, type, title, detail));
    }

    /** For what is thrown; the parameters are those of {@link #of}. */
    public static ProblemDetail problem(HttpStatus status, String type, @Nullable String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:opsrail:problem:" + type));
        if (title != null) {
            problem.setTitle(title);
        }
        return problem;
    }
}
