package org.opsrail.engine.gateway.rest;

import org.opsrail.engine.EngineAccess;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the present request. */
final class Caller {

    private Caller() {}

    static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return authentication;
    }

    /** The application itself. */
    static boolean isTechnical() {
        return authentication().getAuthorities().stream()
                .anyMatch(granted -> EngineAccess.AUTHORITY.equals(granted.getAuthority()));
    }

    static String username() {
        return authentication().getName();
    }
}
