package org.opsrail.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Closure;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.Accounts.Change;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links on which a newcomer sets the first password: single use, expiring, known here by their hash alone. */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository repository;
    private final Accounts accounts;
    private final Closures closures;
    private final ObjectProvider<Directory> directory;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final AccountTrail trail;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            InvitationRepository repository,
            Accounts accounts,
            Closures closures,
            ObjectProvider<Directory> directory,
            IdentitySettings settings,
            InstantSource clock,
            AccountTrail trail) {
        this.repository = repository;
        this.accounts = accounts;
        this.closures = closures;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * The token of a link for an employee who can't sign in yet, or not any more; the account is named by the work mail.
     * Empty when the employee has a password already, or an administrator has blocked the account.
     */
    public Optional<String> invite(String employeeNumber) {
        return accounts.byActorIds(Set.of(employeeNumber)).stream()
                .findFirst()
                .map(this::openIfHiredAgain)
                .or(() -> create(employeeNumber))
                .filter(account -> !account.hasPassword() && account.enabled())
                .map(account -> inviteTo(account.id()));
    }

    private AccountDetails openIfHiredAgain(AccountDetails account) {
        Closure closure = account.closure();
        return closure != null && closure.endsWithNewHire()
                ? closures.openAnew(account, workMail(account.actorId()))
                : account;
    }

    private String workMail(String employeeNumber) {
        return directory
                .getObject()
                .person(employeeNumber)
                .orElseThrow(() -> new IllegalArgumentException("No employee " + employeeNumber))
                .workEmail();
    }

    private Optional<AccountDetails> create(String employeeNumber) {
        Change change = accounts.create(
                new NewAccount(workMail(employeeNumber), employeeNumber, null, Set.of(Role.MEMBER), Set.of()));
        return change instanceof Change.Done done ? Optional.of(done.account()) : Optional.empty();
    }

    /** The token of a link on which the account's password is set. */
    public String inviteTo(UUID accountId) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        repository.save(new Invitation(hash(token), accountId, clock.instant().plus(settings.invitationLifetime())));
        accounts.byId(accountId).ifPresent(trail::invited);
        return token;
    }

    /** Whom the link is for, as long as it works. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> open(String token) {
        return repository
                .findByTokenHash(hash(token))
                .filter(invitation -> invitation.isOpenAt(clock.instant()))
                .flatMap(invitation -> accounts.byId(invitation.accountId()))
                .filter(AccountDetails::enabled);
    }

    /** Sets the password and uses up the account's links; a refused password leaves them open. */
    public Change accept(String token, String password) {
        Optional<Invitation> invitation =
                repository.findLockedByTokenHash(hash(token)).filter(found -> found.isOpenAt(clock.instant()));
        if (invitation.isEmpty()) {
            return new Change.Refused("identity.refused.invitation-over");
        }
        Change change = accounts.setPassword(invitation.get().accountId(), password);
        if (change instanceof Change.Done) {
            repository.closeAllOf(invitation.get().accountId(), clock.instant());
        }
        return change;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
