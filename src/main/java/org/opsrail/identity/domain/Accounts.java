package org.opsrail.identity.domain;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.Closure;
import org.opsrail.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts: who may sign in, and what each may do. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository repository;
    private final Passwords passwords;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final AccountTrail trail;

    Accounts(
            AccountRepository repository,
            Passwords passwords,
            InstantSource clock,
            ApplicationEventPublisher events,
            AccountTrail trail) {
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.trail = trail;
    }

    /** Usernames are compared and kept in lower case. */
    public static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    @Transactional(readOnly = true)
    public Optional<AccountDetails> byId(UUID id) {
        return repository.findById(id).map(Account::details);
    }

    @Transactional(readOnly = true)
    public Optional<AccountDetails> byUsername(String username) {
        return repository.findByUsername(normalise(username)).map(Account::details);
    }

    @Transactional(readOnly = true)
    public List<AccountDetails> byActorIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : repository.findByActorIds(ids).stream().map(Account::details).toList();
    }

    @Transactional(readOnly = true)
    public List<AccountDetails> enabledMembersOf(Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : repository.findEnabledMembersOf(groups).stream()
                        .map(Account::details)
                        .toList();
    }

    @Transactional(readOnly = true)
    public List<AccountDetails> all() {
        return repository.findEverything().stream().map(Account::details).toList();
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return repository.count() == 0;
    }

    /** The account with that name and password, unless it is disabled; takes the same time for unknown names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<AccountDetails> verify(String username, String password) {
        Optional<Account> account = repository.findByUsername(normalise(username));
        boolean matches = passwords.matches(password, account.map(Account::passwordHash));
        return account.filter(found -> matches).map(Account::details).filter(AccountDetails::enabled);
    }

    /** Creates an account that can't sign in before it has a password. */
    public Change create(NewAccount request) {
        String username = normalise(request.username());
        if (!NewAccount.USERNAME.matcher(username).matches()) {
            return new Change.Refused("identity.refused.username");
        }
        if (request.employeeNumber() != null
                && repository.findByEmployeeNumber(request.employeeNumber()).isPresent()) {
            return new Change.Refused("identity.refused.employee-taken");
        }
        if (!takeName(username)) {
            return new Change.Refused("identity.refused.username-taken");
        }
        Account account = new Account(username, request.employeeNumber(), request.displayName(), clock.instant());
        account.permit(request.roles(), request.groups());
        AccountDetails created = repository.save(account).details();
        trail.created(created);
        return new Change.Done(created);
    }

    /** Whether the name is nobody's now; who left and has not come back gives it up. */
    boolean takeName(String username) {
        Optional<Account> namesake = repository.findByUsername(username);
        namesake.filter(Account::isNameFree).ifPresent(former -> {
            former.rename(former.id().toString());
            repository.saveAndFlush(former);
        });
        return namesake.isEmpty() || namesake.get().isNameFree();
    }

    /** Replaces roles, groups and state; the last administrator can't be taken away. */
    public Change permit(UUID id, Set<Role> roles, Set<String> groups, boolean enabled) {
        Account account = get(id);
        boolean remainsAdmin = enabled && roles.contains(Role.ADMIN);
        if (!remainsAdmin && isLastAdmin(account)) {
            return new Change.Refused("identity.refused.last-admin");
        }
        AccountDetails before = account.details();
        account.permit(roles, groups);
        if (enabled) {
            account.open();
        } else if (account.details().enabled()) {
            account.close(Closure.BLOCKED);
        }
        trail.permitted(before, account.details());
        return changed(account);
    }

    /** Whatever it was closed for, only an administrator opens it again. */
    public void block(UUID id) {
        Account account = get(id);
        AccountDetails before = account.details();
        account.close(Closure.BLOCKED);
        trail.permitted(before, account.details());
        changed(account);
    }

    public Change setPassword(UUID id, String password) {
        Account account = get(id);
        Optional<String> objection =
                passwords.objectionTo(password, account.details().username());
        if (objection.isPresent()) {
            return new Change.Refused(objection.get());
        }
        return setSeededPassword(account, password);
    }

    /** Without the rules for passwords: for the samples of local and test runs. */
    public void setSeededPassword(UUID id, String password) {
        setSeededPassword(get(id), password);
    }

    /** @param language {@code en} or {@code fr} */
    public void prefer(UUID id, String language) {
        get(id).prefer(language);
    }

    public void prefer(UUID id, Appearance appearance) {
        get(id).prefer(appearance);
    }

    private Change setSeededPassword(Account account, String password) {
        account.setPasswordHash(passwords.hash(password));
        trail.passwordSet(account.details());
        return changed(account);
    }

    private Change changed(Account account) {
        events.publishEvent(new AccountChanged(account.id()));
        return new Change.Done(account.details());
    }

    boolean isLastAdmin(Account account) {
        return account.isActiveAdmin()
                && repository.findEverything().stream()
                        .noneMatch(other -> other.isActiveAdmin() && !other.id().equals(account.id()));
    }

    private Account get(UUID id) {
        return repository.findById(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }

    /** What came of a change; a refusal names the message (key) that says why. */
    public sealed interface Change {
        record Done(AccountDetails account) implements Change {}

        record Refused(String messageKey) implements Change {}
    }
}
