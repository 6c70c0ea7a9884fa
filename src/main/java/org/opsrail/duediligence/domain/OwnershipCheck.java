package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Finding.Severity;

/** Whether what is told of the owners adds up, and is enough to know who stands behind a customer. */
final class OwnershipCheck {

    static final String OWNERS = "owners";

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Owners owners;
    private final Ownership ownership;
    private final String customer;
    private final BigDecimal knownShare;
    private final List<Finding> findings = new ArrayList<>();

    private OwnershipCheck(Company company, Owners owners, BigDecimal knownShare) {
        this.owners = owners;
        this.ownership = owners.ownership();
        this.customer = company.legalName();
        this.knownShare = knownShare;
    }

    /** @param knownShare how much of the customer has to be in the hands of persons who are known, in percent */
    static List<Finding> of(Company company, Owners owners, BigDecimal knownShare) {
        OwnershipCheck check = new OwnershipCheck(company, owners, knownShare);
        check.run();
        return check.findings;
    }

    private void run() {
        if (owners.holdings().isEmpty()) {
            add(Severity.TO_CORRECT, "owners-missing");
        } else if (ownership.isTangled()) {
            add(Severity.TO_CORRECT, "owners-tangled");
        } else {
            tooMuch();
            unknown();
            circles();
        }
        birthDates();
        if (owners.directors().findAny().isEmpty()) {
            add(Severity.TO_CORRECT, "director-missing");
        }
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.TO_CORRECT)) {
            add(Severity.PROOF, "owners-add-up", percent(knownPercent()));
        }
    }

    private void tooMuch() {
        ownership.known().forEach((owned, percent) -> {
            if (percent.compareTo(WHOLE) > 0) {
                add(Severity.TO_CORRECT, "more-than-whole", name(owned), percent(percent));
            }
        });
    }

    /** A company whose owners nobody tells is in order as long as no owner who counts can hide behind it. */
    private void unknown() {
        boolean enough = knownPercent().compareTo(knownShare) >= 0;
        if (!enough) {
            add(Severity.TO_CORRECT, "too-little-known", percent(knownPercent()), percent(knownShare));
        }
        ownership.percents().keySet().stream()
                .map(owners::party)
                .filter(party -> party.kind() == Party.Kind.COMPANY
                        && ownership.of(party.number()).isEmpty())
                .forEach(party -> add(
                        enough ? Severity.NOTE : Severity.TO_CORRECT,
                        "company-without-owners",
                        party.name(),
                        percent(ownership.together(List.of(party.number())))));
    }

    private void circles() {
        ownership
                .loops()
                .forEach(loop -> add(
                        Severity.NOTE, "circle", loop.stream().map(this::name).collect(Collectors.joining(" → "))));
    }

    private void birthDates() {
        owners.parties().stream()
                .filter(party -> party.kind() == Party.Kind.PERSON && party.birthDate() == null)
                .forEach(party -> add(Severity.TO_CORRECT, "birth-date-missing", party.name()));
    }

    private BigDecimal knownPercent() {
        Set<Integer> persons = new HashSet<>(owners.parties().stream()
                .filter(party -> party.kind() == Party.Kind.PERSON)
                .map(Party::number)
                .toList());
        return ownership.together(persons);
    }

    private String name(@Nullable Integer number) {
        return number == null ? customer : owners.party(number).name();
    }

    private void add(Severity severity, String key, String... arguments) {
        findings.add(Finding.of(OWNERS, severity, key, arguments));
    }

    /** Two digits at most: {@code 37.5}. */
    private static String percent(BigDecimal percent) {
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
