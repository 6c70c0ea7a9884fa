package org.opsrail.offboarding.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.AccountsRead;
import org.opsrail.accessreview.AccountsRead.AccountRead;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Grant;
import org.springframework.stereotype.Component;

/** What a person holds: what the directory knows, and what only a reading of a system shows. */
@Component
public class Holdings {

    private final Directory directory;
    private final AccountsRead accounts;

    Holdings(Directory directory, AccountsRead accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /**
     * @param accountName what the account signs in with, as a reading shows it; null where none does
     * @param accountId how the system's connector calls it; null where that is not known
     * @param recorded whether the directory knows of it
     */
    public record Holding(
            String system,
            String level,
            @Nullable String accountName,
            @Nullable String accountId,
            boolean recorded) {}

    /** By system and level. A second account with a level that the directory knows once is not recorded. */
    public List<Holding> of(String employeeNumber) {
        Map<Right, List<AccountRead>> read = accounts.of(employeeNumber).stream()
                .collect(Collectors.groupingBy(
                        one -> new Right(one.system(), one.level()), LinkedHashMap::new, Collectors.toList()));
        List<Holding> holdings = new ArrayList<>();
        for (Grant grant : directory.grantsOf(employeeNumber)) {
            List<AccountRead> shown = read.remove(new Right(grant.system(), grant.level()));
            if (shown == null) {
                holdings.add(new Holding(grant.system(), grant.level(), null, null, true));
            } else {
                shown.forEach(one -> holdings.add(holding(one, one.equals(shown.getFirst()))));
            }
        }
        read.values().stream().flatMap(List::stream).forEach(one -> holdings.add(holding(one, false)));
        holdings.sort(Comparator.comparing(Holding::system).thenComparing(Holding::level));
        return holdings;
    }

    /** What a reading shows that was taken after everything known was taken away. */
    List<AccountRead> shownAfter(String employeeNumber, List<Revocations.Revocation> revocations) {
        return accounts.of(employeeNumber).stream()
                .filter(one -> revocations.stream().noneMatch(revocation -> revocation.isLaterThan(one)))
                .toList();
    }

    private static Holding holding(AccountRead one, boolean recorded) {
        return new Holding(one.system(), one.level(), one.name(), one.id(), recorded);
    }

    private record Right(String system, String level) {}
}
