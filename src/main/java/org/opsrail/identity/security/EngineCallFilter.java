package org.opsrail.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps in the trail what people change in the engine past the application, or try to: deployments, clock, any command. */
final class EngineCallFilter extends OncePerRequestFilter {

    private final EngineCallTrail trail;
    private final CurrentAccount account;

    EngineCallFilter(EngineCallTrail trail, CurrentAccount account) {
        this.trail = trail;
        this.account = account;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/api/") || AuditorReadsOnly.readsEngine(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        account.details()
                .ifPresent(caller -> trail.called(
                        caller.actorId(),
                        request.getMethod(),
                        RequestPath.of(request),
                        response.getStatus(),
                        response.getStatus() < HttpServletResponse.SC_BAD_REQUEST));
    }
}
