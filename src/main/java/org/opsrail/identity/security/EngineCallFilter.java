package org.opsrail.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.identity.domain.IdentityAction;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps in the trail what people change in the engine past the application: deployments, clock, any command. */
final class EngineCallFilter extends OncePerRequestFilter {

    private final AuditTrail trail;
    private final CurrentAccount account;

    EngineCallFilter(AuditTrail trail, CurrentAccount account) {
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
        if (account.details().isPresent()) {
            trail.record(AuditEntry.of(IdentityAction.CALL_ENGINE)
                    .with("method", request.getMethod())
                    .with("path", RequestPath.of(request))
                    .with("status", response.getStatus()));
        }
    }
}
