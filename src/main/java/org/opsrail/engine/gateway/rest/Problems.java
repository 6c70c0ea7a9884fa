package org.opsrail.engine.gateway.rest;

import io.camunda.zeebe.protocol.record.RejectionType;
import org.opsrail.engine.DocumentStore;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.UserTaskForms;
import org.opsrail.engine.gateway.CommandBus.Answer.Rejected;
import org.opsrail.engine.gateway.CommandBus.EngineBusy;
import org.opsrail.engine.gateway.CommandBus.EngineUnavailable;
import org.opsrail.engine.gateway.JobDispatcher.CommandRefused;
import org.opsrail.engine.gateway.rest.EngineCommands.CommandRejected;
import org.opsrail.engine.gateway.rest.EngineCommands.NotAnsweredInTime;
import org.opsrail.engine.readmodel.search.InvalidSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** How what did not work is told over REST v2: problem details with the engine's own words, never a stack trace. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@OnEmbeddedEngine
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    ProblemDetail rejected(CommandRejected problem) {
        return rejection(problem.command(), problem.rejection());
    }

    @ExceptionHandler
    ProblemDetail refused(CommandRefused problem) {
        return rejection("ACTIVATE", problem.rejection());
    }

    @ExceptionHandler({InvalidRequest.class, InvalidSearch.class})
    ProblemDetail invalid(RuntimeException problem) {
        return of(HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", message(problem));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem) {
        return of(HttpStatus.BAD_REQUEST, "Bad Request", "The body can't be read: " + message(problem));
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException problem) {
        return of(
                HttpStatus.BAD_REQUEST,
                "Bad Request",
                "'%s' is not a valid %s.".formatted(problem.getValue(), problem.getName()));
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound problem) {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", message(problem));
    }

    @ExceptionHandler
    ProblemDetail notTaken(DocumentStore.Refused problem) {
        HttpStatus status = HttpStatus.valueOf(problem.status());
        return of(status, status.name(), message(problem));
    }

    @ExceptionHandler
    ProblemDetail notAnswered(UserTaskForms.Refused problem) {
        HttpStatus status = HttpStatus.valueOf(problem.status());
        return of(status, status.name(), message(problem));
    }

    @ExceptionHandler
    ProblemDetail notPermitted(NotPermitted problem) {
        return of(HttpStatus.FORBIDDEN, "FORBIDDEN", message(problem));
    }

    @ExceptionHandler
    ProblemDetail notSupported(NotSupported problem) {
        return of(HttpStatus.NOT_IMPLEMENTED, "NOT_IMPLEMENTED", message(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(EngineBusy problem) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(of(HttpStatus.SERVICE_UNAVAILABLE, "RESOURCE_EXHAUSTED", message(problem)));
    }

    @ExceptionHandler
    ProblemDetail gone(EngineUnavailable problem) {
        return of(HttpStatus.BAD_GATEWAY, "UNAVAILABLE", message(problem));
    }

    @ExceptionHandler
    ProblemDetail late(NotAnsweredInTime problem) {
        return of(
                HttpStatus.GATEWAY_TIMEOUT,
                "DEADLINE_EXCEEDED",
                "The engine did not answer in time; the command may still take effect.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException problem) throws Exception {
        if (problem instanceof ErrorResponse known) {
            return known.getBody();
        }
        if (problem instanceof AccessDeniedException || problem instanceof AuthenticationException) {
            throw problem;
        }
        LOG.error("A request could not be answered", problem);
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL",
                "The request failed unexpectedly; the server's log tells why.");
    }

    private static ProblemDetail rejection(String command, Rejected rejection) {
        return of(
                status(rejection.type()),
                rejection.type().name(),
                "Command '%s' rejected with code '%s': %s".formatted(command, rejection.type(), rejection.reason()));
    }

    private static HttpStatus status(RejectionType type) {
        return switch (type) {
            case INVALID_ARGUMENT, EXCEEDED_BATCH_RECORD_SIZE -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case ALREADY_EXISTS, INVALID_STATE -> HttpStatus.CONFLICT;
            case UNAUTHORIZED, FORBIDDEN -> HttpStatus.FORBIDDEN;
            case PROCESSING_ERROR, SBE_UNKNOWN, NULL_VAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static ProblemDetail of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static String message(Exception problem) {
        return String.valueOf(problem.getMessage());
    }
}
