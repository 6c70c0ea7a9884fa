package org.opsrail.identity.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.Closure;
import org.opsrail.identity.Role;

/**
 * What is known of an account, without its secrets.
 *
 * @param language {@code en} or {@code fr}; null as long as nobody chose
 * @param closure why nobody can sign in; null while the account is open
 * @param hasPassword false until the invitation has been accepted
 * @param stamp changes with password, roles, groups and state; a session opened under another one is over
 */
public record AccountDetails(
        UUID id,
        String username,
        @Nullable String employeeNumber,
        @Nullable String displayName,
        @Nullable String language,
        Appearance appearance,
        @Nullable Closure closure,
        boolean hasPassword,
        UUID stamp,
        Set<Role> roles,
        Set<String> groups,
        Instant createdAt) {

    public boolean enabled() {
        return closure == null;
    }

    /** The engine's name for the account. */
    public String actorId() {
        return employeeNumber != null ? employeeNumber : username;
    }
}
