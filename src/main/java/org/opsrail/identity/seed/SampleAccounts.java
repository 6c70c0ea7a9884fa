package org.opsrail.identity.seed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the sample company; each password is the username. */
@Component
@Profile({"local", "test"})
public class SampleAccounts implements SmartInitializingSingleton {

    private static final List<Sample> ALL = List.of(
            new Sample(
                    "demo",
                    null,
                    "Demo",
                    "administrator",
                    Set.of(Role.ADMIN),
                    Set.of("people-operations", "it-support", "workplace", "sales", "compliance", "executives", "ops")),
            new Sample(
                    "olivia",
                    "E002",
                    "Olivia Bernard",
                    "ops",
                    Set.of(Role.OPS, Role.MEMBER),
                    Set.of("ops", "people-operations")),
            new Sample("julien", "E007", "Julien Roche", "ops-member", Set.of(Role.OPS, Role.MEMBER), Set.of("ops")),
            new Sample("marc", "E010", "Marc Lefèvre", "manager", Set.of(Role.MEMBER), Set.of()),
            new Sample("beatrice", "E014", "Béatrice Moreau", "buddy", Set.of(Role.MEMBER), Set.of()),
            new Sample("nina", "E040", "Nina Rossi", "newcomer", Set.of(Role.MEMBER), Set.of()),
            new Sample("yusuf", "E005", "Yusuf Demir", "it-support", Set.of(Role.MEMBER), Set.of("it-support")),
            new Sample("tomas", "E003", "Tomás Silva", "workplace", Set.of(Role.MEMBER), Set.of("workplace")),
            new Sample("antoine", "E022", "Antoine Lambert", "sales", Set.of(Role.MEMBER), Set.of("sales")),
            new Sample("peter", "E009", "Peter O'Brien", "compliance", Set.of(Role.MEMBER), Set.of("compliance")),
            new Sample("ingrid", "E011", "Ingrid Larsen", "compliance", Set.of(Role.MEMBER), Set.of("compliance")),
            new Sample("camille", "E001", "Camille Laurent", "executive", Set.of(Role.MEMBER), Set.of("executives")),
            new Sample("ada", "E006", "Ada Novak", "auditor", Set.of(Role.AUDITOR), Set.of()));

    private final Accounts accounts;

    SampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<Sample> all() {
        return ALL;
    }

    /** Whoever exists already stays as somebody has left it. */
    @Override
    public void afterSingletonsInstantiated() {
        ALL.stream()
                .filter(sample -> accounts.byUsername(sample.username()).isEmpty())
                .forEach(this::create);
    }

    private void create(Sample sample) {
        Change change = accounts.create(new NewAccount(
                sample.username(), sample.employeeNumber(), sample.name(), sample.roles(), sample.groups()));
        if (change instanceof Change.Done done) {
            accounts.setSeededPassword(done.account().id(), sample.username());
        }
    }

    /** @param part what the person is in the sample, as in the message {@code identity.sample.<part>} */
    public record Sample(
            String username,
            @Nullable String employeeNumber,
            String name,
            String part,
            Set<Role> roles,
            Set<String> groups) {}
}
