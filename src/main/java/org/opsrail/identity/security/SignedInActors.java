package org.opsrail.identity.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Closure;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Closures;
import org.opsrail.identity.domain.Invitations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SignedInActors implements Actors {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Closures closures;
    private final CurrentAccount currentAccount;
    private final ObjectProvider<Directory> directory;

    SignedInActors(
            Accounts accounts,
            Invitations invitations,
            Closures closures,
            CurrentAccount currentAccount,
            ObjectProvider<Directory> directory) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.closures = closures;
        this.currentAccount = currentAccount;
        this.directory = directory;
    }

    @Override
    public Actor current() {
        return currentAccount.details().map(this::actor).orElseGet(SignedInActors::engineUser);
    }

    @Override
    public Optional<Actor> byId(String id) {
        return accounts.byActorIds(List.of(id)).stream().findFirst().map(this::actor);
    }

    @Override
    public List<Actor> membersOf(Collection<String> groups) {
        return accounts.enabledMembersOf(groups).stream()
                .map(this::actor)
                .filter(Actor::mayAct)
                .toList();
    }

    @Override
    public List<Actor> having(Role role) {
        return accounts.all().stream()
                .filter(AccountDetails::enabled)
                .map(this::actor)
                .filter(known -> known.has(role))
                .toList();
    }

    @Override
    public boolean mayAct(String id) {
        return accounts.byActorIds(List.of(id)).stream()
                .allMatch(account -> account.enabled() && actor(account).mayAct());
    }

    @Override
    public Map<String, String> displayNames(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        for (AccountDetails account : accounts.byActorIds(ids)) {
            names.put(account.actorId(), ownName(account));
        }
        people(ids).forEach((number, person) -> names.put(number, person.displayName()));
        return names;
    }

    @Override
    public Optional<String> invite(String employeeNumber) {
        return invitations.invite(employeeNumber).map(token -> "/invitation/" + token);
    }

    @Override
    public boolean close(String employeeNumber, Closure why) {
        return closures.close(employeeNumber, why);
    }

    private Actor actor(AccountDetails account) {
        return new Actor(
                account.actorId(),
                account.username(),
                displayName(account),
                locale(account),
                account.roles(),
                account.groups());
    }

    /** Who has not signed in yet can have chosen nothing, and no browser has told their language. */
    private Locale locale(AccountDetails account) {
        String chosen = account.language();
        if (chosen != null) {
            return Locale.of(chosen);
        }
        Directory known = directory.getIfAvailable();
        String number = account.employeeNumber();
        return account.hasPassword() || known == null || number == null
                ? LocaleContextHolder.getLocale()
                : known.languageOf(number);
    }

    private String displayName(AccountDetails account) {
        return Optional.ofNullable(account.employeeNumber())
                .map(number -> people(List.of(number)).get(number))
                .map(Person::displayName)
                .orElseGet(() -> ownName(account));
    }

    private static String ownName(AccountDetails account) {
        return account.displayName() != null ? account.displayName() : account.username();
    }

    private Map<String, Person> people(Collection<String> numbers) {
        Directory known = directory.getIfAvailable();
        return known == null || numbers.isEmpty() ? Map.of() : known.people(numbers);
    }

    private static Actor engineUser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication.getAuthorities().stream()
                        .noneMatch(granted -> EngineUserProvider.AUTHORITY.equals(granted.getAuthority()))) {
            throw new AccessDeniedException("Nobody is signed in");
        }
        String name = authentication.getName();
        return new Actor(name, name, "Opsrail", Locale.ENGLISH, Set.of(), Set.of());
    }
}
