package org.opsrail.identity.security;

import java.time.Duration;
import java.util.Optional;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password; an unknown name, a wrong password and a disabled account look alike. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final AttemptThrottle throttle;
    private final SignInTrail trail;

    PasswordProvider(Accounts accounts, AttemptThrottle throttle, SignInTrail trail) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = Accounts.normalise(attempt.getName());
        String address = address(attempt);
        Optional<Duration> wait = throttle.waitFor(username, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        Optional<AccountDetails> account = accounts.verify(username, String.valueOf(attempt.getCredentials()));
        if (account.isEmpty()) {
            throttle.failed(username, address);
            trail.refused(username, address, throttle.waitFor(username, address).isPresent());
            throw new BadCredentialsException("Name or password is wrong");
        }
        throttle.succeeded(username, address);
        trail.succeeded(account.get(), address);
        return signedIn(account.get(), attempt);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static Authentication signedIn(AccountDetails account, Authentication attempt) {
        UsernamePasswordAuthenticationToken token = SignedIn.tokenFor(account);
        token.setDetails(attempt.getDetails());
        return token;
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }
}
