package org.opsrail.sample.scim;

import com.unboundid.scim2.common.messages.ErrorResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import org.opsrail.connector.WebhookSignature;
import org.springframework.web.filter.OncePerRequestFilter;

/** Admits the right bearer token, or the right signature, and nobody while the system is out. */
final class SampleKeyFilter extends OncePerRequestFilter {

    private static final int SYSTEM = 3;

    private final String secret;
    private final SampleAccounts accounts;
    private final InstantSource clock;

    SampleKeyFilter(String secret, SampleAccounts accounts, InstantSource clock) {
        this.secret = secret;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String[] path = request.getRequestURI().split("/", -1);
        if (path.length > SYSTEM && accounts.isOut(path[SYSTEM])) {
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The sample's system has been switched off.");
            return;
        }
        RereadableRequest whole = new RereadableRequest(request);
        if (secret.isBlank() || !(hasToken(request) || isSigned(whole))) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "The key is wrong.");
            return;
        }
        chain.doFilter(whole, response);
    }

    private boolean hasToken(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/sample/scim/")
                && MessageDigest.isEqual(
                        bytes("Bearer " + secret), bytes(String.valueOf(request.getHeader("Authorization"))));
    }

    private boolean isSigned(RereadableRequest request) {
        return request.getRequestURI().startsWith("/sample/webhook/")
                && new WebhookSignature(secret)
                        .verify(
                                String.valueOf(request.getHeader(WebhookSignature.TIMESTAMP)),
                                String.valueOf(request.getHeader(WebhookSignature.SIGNATURE)),
                                request.getMethod(),
                                request.getRequestURI(),
                                request.body(),
                                clock.instant());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuse(HttpServletResponse response, int status, String detail) throws IOException {
        ErrorResponse error = new ErrorResponse(status);
        error.setDetail(detail);
        response.setStatus(status);
        response.setContentType(ScimErrors.SCIM.toString());
        response.getWriter().write(ScimErrors.body(error));
    }
}
