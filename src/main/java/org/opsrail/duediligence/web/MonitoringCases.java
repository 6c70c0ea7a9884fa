package org.opsrail.duediligence.web;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Relationship;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource;
import org.springframework.stereotype.Component;

/** Customers who are watched over, as tasks and cases show them. */
@Component
class MonitoringCases implements CaseSource {

    private static final int REVIEW_STATION = 2;

    private final Relationships relationships;
    private final Customers customers;
    private final Risks risks;
    private final CustomerTexts texts;

    MonitoringCases(Relationships relationships, Customers customers, Risks risks, CustomerTexts texts) {
        this.relationships = relationships;
        this.customers = customers;
        this.risks = risks;
        this.texts = texts;
    }

    @Override
    public String processId() {
        return "customer-monitoring";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        return relationships.search(words).stream()
                .filter(watched -> CustomerRights.see(customers.get(watched.file()), reader))
                .flatMap(watched -> Optional.ofNullable(watched.processInstanceKey()).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        processInstanceKeys.forEach(key -> relationships
                .watchedBy(key)
                .flatMap(watched -> summary(watched, reader, locale))
                .ifPresent(summary -> summaries.put(key, summary)));
        return summaries;
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return relationships
                .watchedBy(processInstanceKey)
                .flatMap(watched -> summary(watched, reader, locale)
                        .map(summary -> new Dossier(
                                summary,
                                facts(watched, locale),
                                Map.of(
                                        REVIEW_STATION,
                                        watched.nextReview()
                                                .atTime(LocalTime.NOON)
                                                .toInstant(ZoneOffset.UTC)),
                                history(watched, locale),
                                actions(watched, reader, locale))));
    }

    private List<Action> actions(Relationship watched, Actor reader, Locale locale) {
        return RelationshipPages.mayChange(watched, customers.get(watched.file()), reader)
                ? List.of(
                        new Action(say("relationship.change", locale), "/customers/" + watched.id() + "/relationship"))
                : List.of();
    }

    private Optional<Summary> summary(Relationship watched, Actor reader, Locale locale) {
        Customer customer = customers.get(watched.file());
        return CustomerRights.see(customer, reader)
                ? Optional.of(new Summary(
                        customer.company().legalName(),
                        say("relationship.state." + watched.state().word(), locale),
                        null))
                : Optional.empty();
    }

    private List<Fact> facts(Relationship watched, Locale locale) {
        String level = risks.of(watched.file())
                .map(risk -> texts.say("level." + risk.level().word(), locale))
                .orElse("–");
        return List.of(
                new Fact(
                        say("relationship.state", locale),
                        say("relationship.state." + watched.state().word(), locale)),
                new Fact(texts.say("fact.risk", locale), level),
                new Fact(say("relationship.next-review", locale), DayText.of(watched.nextReview(), locale)));
    }

    private List<Happening> history(Relationship watched, Locale locale) {
        return relationships.steps(watched.id()).stream()
                .map(step -> new Happening(
                        step.at(),
                        step.reason() == null
                                ? say("relationship.step." + step.kind().word(), locale)
                                : say("relationship.step." + step.kind().word(), locale) + " " + step.reason(),
                        step.by()))
                .toList();
    }

    private String say(String key, Locale locale) {
        return texts.say(key, locale);
    }
}
