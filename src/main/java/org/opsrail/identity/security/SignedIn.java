package org.opsrail.identity.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.identity.domain.AccountDetails;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The principal of an account, as it was when it signed in. */
record SignedIn(UUID accountId, String username, UUID stamp) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    static UsernamePasswordAuthenticationToken tokenFor(AccountDetails account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.id(), account.username(), account.stamp()), null, authorities(account));
    }

    private static Collection<? extends GrantedAuthority> authorities(AccountDetails account) {
        return Stream.concat(
                        account.roles().stream().map(role -> "ROLE_" + role.name()),
                        account.groups().stream().map(group -> "GROUP_" + group))
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
