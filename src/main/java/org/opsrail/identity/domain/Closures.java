package org.opsrail.identity.domain;

import java.time.InstantSource;
import java.util.Optional;
import org.opsrail.identity.Closure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of those who leave, and of those who come back. */
@Service
@Transactional
public class Closures {

    private final AccountRepository repository;
    private final InvitationRepository invitations;
    private final Accounts accounts;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final AccountTrail trail;

    Closures(
            AccountRepository repository,
            InvitationRepository invitations,
            Accounts accounts,
            InstantSource clock,
            ApplicationEventPublisher events,
            AccountTrail trail) {
        this.repository = repository;
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
    }

    /** @return false when it is the last administrator's: then nothing was changed */
    public boolean close(String employeeNumber, Closure why) {
        Optional<Account> account = repository.lockByEmployeeNumber(employeeNumber);
        if (account.filter(accounts::isLastAdmin).isPresent()) {
            return false;
        }
        account.ifPresent(leaver -> {
            AccountDetails before = leaver.details();
            leaver.close(why);
            trail.permitted(before, leaver.details());
            invitations.closeAllOf(leaver.id(), clock.instant());
            events.publishEvent(new AccountChanged(leaver.id()));
        });
        return true;
    }

    /** Opens what was closed when the employee left, under the present work mail if that is nobody else's. */
    AccountDetails openAnew(AccountDetails closed, String workMail) {
        Account account = repository.findById(closed.id()).orElseThrow();
        String username = Accounts.normalise(workMail);
        if (!username.equals(closed.username()) && accounts.takeName(username)) {
            account.rename(username);
        }
        account.openAnew();
        trail.permitted(closed, account.details());
        events.publishEvent(new AccountChanged(account.id()));
        return account.details();
    }
}
