package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says what to do. */
final class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String outcome = reason instanceof TooManyAttempts tooMany
                ? "wait=" + (tooMany.waitingTime().toMinutes() + 1)
                : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + outcome);
    }
}
