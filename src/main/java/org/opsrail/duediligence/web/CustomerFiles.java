package org.opsrail.duediligence.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Contacts;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerRegister.State;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.duediligence.domain.Party;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.duediligence.web.CustomerFile.Beneficial;
import org.opsrail.duediligence.web.CustomerFile.Factor;
import org.opsrail.duediligence.web.CustomerFile.Found;
import org.opsrail.duediligence.web.CustomerFile.Owner;
import org.opsrail.duediligence.web.CustomerFile.Rating;
import org.opsrail.duediligence.web.CustomerFile.Said;
import org.springframework.stereotype.Component;

/** Puts together what is known of a customer. */
@Component
class CustomerFiles {

    private final Contacts contacts;
    private final CustomerOwners owners;
    private final Findings findings;
    private final Risks risks;
    private final Verdicts verdicts;
    private final CustomerTexts texts;

    CustomerFiles(
            Contacts contacts,
            CustomerOwners owners,
            Findings findings,
            Risks risks,
            Verdicts verdicts,
            CustomerTexts texts) {
        this.contacts = contacts;
        this.owners = owners;
        this.findings = findings;
        this.risks = risks;
        this.verdicts = verdicts;
        this.texts = texts;
    }

    CustomerFile of(Customer customer, Locale locale) {
        Owners known = owners.of(customer.id());
        @Nullable Risk risk = risks.of(customer.id()).orElse(null);
        return new CustomerFile(
                customer.reference(),
                customer.id(),
                CustomerList.key(customer),
                State.of(customer),
                customer.company(),
                contacts.of(customer.id()).orElse(null),
                owners(known),
                beneficial(customer, known),
                findings.latest(customer.id()).stream()
                        .map(found -> new Found(found.field(), found.severity(), texts.finding(found, locale)))
                        .toList(),
                risk == null ? null : rating(risk, locale),
                verdicts.of(customer.id()).stream()
                        .map(said -> new Said(said.element(), said.by(), said.word(), said.reason(), said.at()))
                        .toList(),
                customer.requestedBy(),
                customer.requestedAt(),
                customer.closedAt(),
                risk == null ? null : CustomerCases.reviewOn(customer, risk).orElse(null));
    }

    private static List<Owner> owners(Owners known) {
        return Stream.concat(
                        known.holdings().stream().map(holding -> owner(known, holding)),
                        known.parties().stream()
                                .filter(party -> known.holdings().stream()
                                        .noneMatch(holding -> holding.owner() == party.number()))
                                .map(party -> owner(party, null, null)))
                .toList();
    }

    private static Owner owner(Owners known, Holding holding) {
        Integer owned = holding.owned();
        return owner(
                known.party(holding.owner()),
                holding.percent(),
                owned == null ? null : known.party(owned).name());
    }

    private static Owner owner(Party party, @Nullable BigDecimal percent, @Nullable String of) {
        @Nullable LocalDate born = party.birthDate();
        return new Owner(party.name(), party.kind(), born, party.country(), percent, of, party.director());
    }

    private List<Beneficial> beneficial(Customer customer, Owners known) {
        return owners.beneficial(customer.id()).stream()
                .map(owner -> new Beneficial(known.party(owner.party()).name(), owner.percent(), owner.ground()))
                .toList();
    }

    private static Rating rating(Risk risk, Locale locale) {
        return new Rating(
                risk.level(),
                risk.score(),
                risk.factors().stream()
                        .map(factor -> new Factor(factor.factor(), factor.points(), factor.why(locale)))
                        .toList(),
                risk.ratedAt());
    }
}
