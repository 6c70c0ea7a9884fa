package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path as it was sent, within the application; what is written in an unusual way matches no rule that permits. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
