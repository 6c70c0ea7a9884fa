package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The account behind the present request, read once per request. */
@Component
public class CurrentAccount {

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty when nobody is signed in, or the engine's technical user is. */
    public Optional<AccountDetails> details() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return ofRequest(signedIn).or(() -> read(signedIn));
    }

    private static Optional<AccountDetails> ofRequest(SignedIn signedIn) {
        return request()
                .map(request -> request.getAttribute(FreshAccountFilter.ACCOUNT))
                .filter(AccountDetails.class::isInstance)
                .map(AccountDetails.class::cast)
                .filter(account -> account.id().equals(signedIn.accountId()));
    }

    private Optional<AccountDetails> read(SignedIn signedIn) {
        Optional<AccountDetails> account = accounts.byId(signedIn.accountId()).filter(AccountDetails::enabled);
        account.ifPresent(
                known -> request().ifPresent(request -> request.setAttribute(FreshAccountFilter.ACCOUNT, known)));
        return account;
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }
}
