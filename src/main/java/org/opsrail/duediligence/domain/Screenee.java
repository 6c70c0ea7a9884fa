package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerOwners.BeneficialOwner;
import org.opsrail.screening.ListedEntity.Kind;

/**
 * Whoever of a customer's file is held against the lists, as the file had it then: the customer, and everybody who owns
 * or leads it. Small shares count as well, because those of several sanctioned owners add up.
 *
 * @param numbers of registers, VAT and LEI
 * @param customer whether it is the customer itself
 * @param beneficial whether it counts as beneficial owner
 * @param percent of the customer, direct and through others; null for who owns nothing
 */
public record Screenee(
        Party.Kind kind,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        List<String> numbers,
        boolean customer,
        boolean beneficial,
        boolean director,
        @Nullable BigDecimal percent) {

    static List<Screenee> of(Company company, Owners owners, List<BeneficialOwner> beneficial) {
        Map<Integer, BigDecimal> percents = owners.ownership().percents();
        Set<Integer> counting = beneficial.stream().map(BeneficialOwner::party).collect(Collectors.toSet());
        List<Screenee> all = new ArrayList<>();
        all.add(of(company));
        owners.parties().stream()
                .map(party -> of(party, counting.contains(party.number()), percents.get(party.number())))
                .forEach(all::add);
        return all;
    }

    private static Screenee of(Company company) {
        List<String> numbers = Stream.of(company.registrationNumber(), company.vat(), company.lei())
                .filter(Objects::nonNull)
                .toList();
        return new Screenee(
                Party.Kind.COMPANY, company.legalName(), null, company.country(), numbers, true, false, false, null);
    }

    private static Screenee of(Party party, boolean beneficial, @Nullable BigDecimal percent) {
        return new Screenee(
                party.kind(),
                party.name(),
                party.birthDate(),
                party.country(),
                List.of(),
                false,
                beneficial,
                party.director(),
                percent);
    }

    /** Who it is within the file, whatever its number there; namesakes are told apart by their birth date. */
    String identity() {
        return customer ? "customer" : kind + "|" + name.toLowerCase(Locale.ROOT) + "|" + birthDate;
    }

    org.opsrail.screening.Party party() {
        return new org.opsrail.screening.Party(
                identity(),
                kind == Party.Kind.PERSON ? Kind.PERSON : Kind.COMPANY,
                List.of(name),
                birthDate == null ? null : birthDate.toString(),
                country == null ? List.of() : List.of(country),
                numbers);
    }
}
