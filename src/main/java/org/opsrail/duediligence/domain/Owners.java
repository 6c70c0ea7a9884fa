package org.opsrail.duediligence.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opsrail.duediligence.domain.Ownership.Holding;

/** Who owns and leads a customer, as far as it is told. */
public record Owners(List<Party> parties, List<Holding> holdings) {

    public static final Owners NONE = new Owners(List.of(), List.of());

    public Owners {
        parties = List.copyOf(parties);
        holdings = List.copyOf(holdings);
    }

    /** @param number of a party in the file */
    public Party party(int number) {
        return parties.stream()
                .filter(party -> party.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public Stream<Party> directors() {
        return parties.stream().filter(Party::director);
    }

    /** Where they live or have their seat, each once. */
    public List<String> countries() {
        return parties.stream()
                .map(Party::country)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    public Ownership ownership() {
        return Ownership.of(holdings);
    }
}
