package org.opsrail.duediligence.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource;
import org.springframework.stereotype.Component;

/** Checks of customers, as tasks and cases show them. */
@Component
class CustomerCases implements CaseSource {

    private final Customers customers;
    private final Risks risks;
    private final CustomerHistory history;
    private final CustomerTexts texts;

    CustomerCases(Customers customers, Risks risks, CustomerHistory history, CustomerTexts texts) {
        this.customers = customers;
        this.risks = risks;
        this.history = history;
        this.texts = texts;
    }

    @Override
    public String processId() {
        return "customer-due-diligence";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        return customers.search(words).stream()
                .filter(customer -> CustomerRights.see(customer, reader))
                .map(Customer::processInstanceKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        processInstanceKeys.forEach(key -> customers
                .ofCase(key)
                .filter(customer -> CustomerRights.see(customer, reader))
                .ifPresent(customer -> summaries.put(key, summary(customer, reader, locale))));
        return summaries;
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> CustomerRights.see(customer, reader))
                .map(customer -> new Dossier(
                        summary(customer, reader, locale),
                        facts(customer, locale),
                        Map.of(),
                        history.of(customer, reader, locale),
                        List.of()));
    }

    @Override
    public boolean showsWay(long processInstanceKey, Actor reader) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> !CustomerRights.seeMatches(customer, reader))
                .isEmpty();
    }

    private Summary summary(Customer customer, Actor reader, Locale locale) {
        Outcome outcome = CustomerRights.outcome(customer, reader);
        return new Summary(
                customer.company().legalName(),
                texts.say(
                        "summary",
                        locale,
                        customer.reference(),
                        texts.say("outcome." + (outcome == null ? "open" : outcome.word()), locale)),
                null);
    }

    private List<Fact> facts(Customer customer, Locale locale) {
        Company company = customer.company();
        List<Fact> facts = new ArrayList<>(List.of(
                fact("reference", customer.reference(), locale),
                fact("salesperson", texts.name(company.salesperson()), locale),
                fact("requested-by", texts.name(customer.requestedBy()), locale),
                fact("business-line", texts.choice("business-line", company.businessLine(), locale), locale),
                fact("channel", texts.choice("channel", company.channel(), locale), locale),
                fact("volume", CustomerTexts.euros(company.expectedVolume(), locale), locale),
                fact("deal", CustomerTexts.euros(company.dealValue(), locale), locale)));
        risks.of(customer.id()).ifPresent(risk -> {
            facts.add(fact("risk", texts.say("level." + risk.level().word(), locale), locale));
            reviewOn(customer, risk)
                    .map(day -> fact("review", DayText.of(day, locale), locale))
                    .ifPresent(facts::add);
        });
        return facts;
    }

    /** When an approved customer is looked at again. */
    static Optional<LocalDate> reviewOn(Customer customer, Risk risk) {
        return Optional.ofNullable(customer.closedAt())
                .filter(closed -> customer.outcome() == Outcome.APPROVED)
                .map(closed -> closed.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(risk.reviewMonths()));
    }

    private Fact fact(String label, String value, Locale locale) {
        return new Fact(texts.say("fact." + label, locale), value);
    }
}
