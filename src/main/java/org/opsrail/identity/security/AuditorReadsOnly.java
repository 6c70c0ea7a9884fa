package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** An account that is auditor and nothing else reads everything and changes nothing but its own preferences. */
final class AuditorReadsOnly {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> ASKING =
            Set.of("/audit/verification", "/api/audit/verification", "/screening/try", "/api/screening/parties");

    private AuditorReadsOnly() {}

    static boolean isOnlyAuditor(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .collect(Collectors.toSet())
                .equals(Set.of("ROLE_AUDITOR"));
    }

    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** The engine's searches and statistics are POST requests that change nothing. */
    static boolean readsEngine(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return reads(request)
                || ("POST".equals(request.getMethod()) && (path.endsWith("/search") || path.contains("/statistics/")));
    }

    /** A verification of the trail, a name tried on the screening lists: posted, but nothing is kept of them. */
    static boolean changesNothing(HttpServletRequest request) {
        return ASKING.contains(RequestPath.of(request));
    }

    static boolean isOwnAccount(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return path.equals("/account") || path.startsWith("/account/") || path.equals("/logout");
    }
}
