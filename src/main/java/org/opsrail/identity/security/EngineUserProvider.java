package org.opsrail.identity.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.EngineAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The technical user by whom the application reaches its own embedded engine; its password is of this boot alone. */
@Component
class EngineUserProvider implements AuthenticationProvider {

    static final String AUTHORITY = EngineAccess.AUTHORITY;

    private final ObjectProvider<EngineAccess> engine;

    EngineUserProvider(ObjectProvider<EngineAccess> engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        EngineAccess access = engine.getIfAvailable();
        return access != null && isEngineUser(access, attempt)
                ? UsernamePasswordAuthenticationToken.authenticated(
                        access.username(), null, AuthorityUtils.createAuthorityList(AUTHORITY))
                : null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static boolean isEngineUser(EngineAccess access, Authentication attempt) {
        return access.username().equals(attempt.getName())
                && MessageDigest.isEqual(bytes(access.password()), bytes(String.valueOf(attempt.getCredentials())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
