package org.opsrail.notification.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Mails are private: outside of the local profile only an administrator looks for one that did not arrive. */
@Component("outboxAccess")
class OutboxAccess {

    private final boolean open;

    OutboxAccess(Environment environment) {
        this.open = environment.acceptsProfiles(Profiles.of("local"));
    }

    public boolean reads(Authentication authentication) {
        return open || isAdministrator(authentication);
    }

    private static boolean isAdministrator(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }
}
