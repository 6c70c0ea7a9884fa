package org.opsrail.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.security.AttemptThrottle;
import org.opsrail.identity.security.SessionRenewal;
import org.springframework.stereotype.Component;

/** Whoever knows the present password may set another; all other sessions of the account end with it. */
@Component
class PasswordChange {

    private final Accounts accounts;
    private final AttemptThrottle throttle;
    private final SessionRenewal sessions;

    PasswordChange(Accounts accounts, AttemptThrottle throttle, SessionRenewal sessions) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    /** The message (key) that says why not; empty when it is done. */
    Optional<String> change(
            AccountDetails account,
            String present,
            NewPassword typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return objectionTo(account, present, request.getRemoteAddr())
                .or(typed::objection)
                .or(() -> set(account, typed.password(), request, response));
    }

    private Optional<String> objectionTo(AccountDetails account, String present, String address) {
        if (throttle.waitFor(account.username(), address).isPresent()) {
            return Optional.of("identity.refused.wait");
        }
        if (accounts.verify(account.username(), present).isPresent()) {
            throttle.succeeded(account.username(), address);
            return Optional.empty();
        }
        throttle.failed(account.username(), address);
        return Optional.of("identity.refused.password-wrong");
    }

    private Optional<String> set(
            AccountDetails account, String password, HttpServletRequest request, HttpServletResponse response) {
        Change change = accounts.setPassword(account.id(), password);
        if (change instanceof Change.Refused refused) {
            return Optional.of(refused.messageKey());
        }
        sessions.renew(((Change.Done) change).account(), request, response);
        return Optional.empty();
    }
}
