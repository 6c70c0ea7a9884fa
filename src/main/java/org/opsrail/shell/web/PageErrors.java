package org.opsrail.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** People get a page in plain words, machines a problem detail (RFC 9457). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private final DataSize largestFile;

    PageErrors(@Value("${opsrail.document.largest}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @ExceptionHandler({
        ErrorResponseException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        MissingRequestValueException.class,
        MethodArgumentTypeMismatchException.class,
        MaxUploadSizeExceededException.class
    })
    @Nullable
    Object refused(Exception refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatusCode status = status(refusal);
        if (isPage(request)) {
            response.sendError(status.value());
            return null;
        }
        ProblemDetail body = refusal instanceof ErrorResponse known ? known.getBody() : ProblemDetail.forStatus(status);
        if (refusal instanceof MaxUploadSizeExceededException) {
            body.setDetail("A file has at most " + largestFile.toMegabytes()
                    + " MB. It was not read, and nothing was changed: send a smaller one.");
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static HttpStatusCode status(Exception refusal) {
        return refusal instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.NOT_FOUND;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
