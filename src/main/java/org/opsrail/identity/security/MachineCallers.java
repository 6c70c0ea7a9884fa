package org.opsrail.identity.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.engine.EngineCallers;
import org.opsrail.identity.domain.Accounts;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The accounts that reach the engine over REST v2, for callers over gRPC. */
@Component
class MachineCallers implements EngineCallers {

    private static final Set<String> COMMANDING = Set.of("ROLE_ADMIN", "ROLE_OPS", EngineUserProvider.AUTHORITY);

    private final AuthenticationManager manager;
    private final Accounts accounts;
    private final EngineCallTrail trail;

    MachineCallers(
            EngineUserProvider engineUser, RememberingProvider remembering, Accounts accounts, EngineCallTrail trail) {
        this.manager = new ProviderManager(engineUser, remembering);
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public Optional<EngineCaller> authenticate(String username, String password) {
        try {
            return Optional.of(caller(
                    manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))));
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    @Override
    public void called(EngineCaller caller, String method, String outcome) {
        accounts.byUsername(caller.username())
                .ifPresent(account -> trail.called(account.actorId(), "gRPC", method, outcome, outcome.equals("OK")));
    }

    private static EngineCaller caller(Authentication known) {
        Set<String> authorities = known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new EngineCaller(
                known.getName(),
                authorities.contains(EngineUserProvider.AUTHORITY),
                COMMANDING.stream().anyMatch(authorities::contains));
    }
}
