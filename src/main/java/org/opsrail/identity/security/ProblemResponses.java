package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** What an API call is told that may not pass: problem details (RFC 9457). */
final class ProblemResponses {

    private ProblemResponses() {}

    static void unauthenticated(HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitingTime().toSeconds() + 1));
            write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts. Wait, then try again.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Opsrail\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "Sign in with the name and password of an account (HTTP Basic).");
    }

    static void forbidden(HttpServletResponse response, AccessDeniedException reason) throws IOException {
        write(response, HttpStatus.FORBIDDEN, "This account may not do that.");
    }

    static void forPeopleOnly(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "Pages are for people, who sign in at /login. Programs find the same under /api, with HTTP Basic: "
                        + "the evidence of a case, for example, at /api/cases/{key}/evidence.zip.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
