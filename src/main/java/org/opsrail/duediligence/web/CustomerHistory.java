package org.opsrail.duediligence.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerOwners.Resolution;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Findings.Run;
import org.opsrail.duediligence.domain.Match.Judgement;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.Matches.Judged;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.domain.ScreeningRun;
import org.opsrail.duediligence.domain.Screenings;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Happening;
import org.springframework.stereotype.Component;

/** What happened in the check of a customer, in plain words. */
@Component
class CustomerHistory {

    private final Findings findings;
    private final CustomerOwners owners;
    private final Risks risks;
    private final Verdicts verdicts;
    private final Screenings screenings;
    private final Matches matches;
    private final CustomerTexts texts;

    CustomerHistory(
            Findings findings,
            CustomerOwners owners,
            Risks risks,
            Verdicts verdicts,
            Screenings screenings,
            Matches matches,
            CustomerTexts texts) {
        this.findings = findings;
        this.owners = owners;
        this.risks = risks;
        this.verdicts = verdicts;
        this.screenings = screenings;
        this.matches = matches;
        this.texts = texts;
    }

    /** Oldest first; of screening nothing to whom it does not concern. */
    List<Happening> of(Customer customer, Actor reader, Locale locale) {
        List<Happening> history = new ArrayList<>();
        boolean matchesToo = CustomerRights.seeMatches(customer, reader);
        // What the module has told of a task, nobody tells once more: that matches were judged is told here or not at
        // all.
        history.add(new Happening(
                customer.requestedAt(),
                texts.say("history.requested", locale),
                customer.requestedBy(),
                Set.of(Verdict.JUDGE)));
        if (matchesToo) {
            screenings.of(customer.id()).forEach(run -> history.add(screened(run, locale)));
            matches.judged(customer.id()).forEach(judged -> history.add(judged(judged, locale)));
        }
        findings.runs(customer.id()).forEach(run -> history.add(checked(run, locale)));
        owners.resolution(customer.id()).ifPresent(resolution -> history.add(resolved(resolution, locale)));
        risks.of(customer.id()).ifPresent(risk -> history.add(rated(risk, locale)));
        verdicts.of(customer.id()).forEach(verdict -> history.add(said(verdict, locale)));
        Outcome outcome = CustomerRights.outcome(customer, reader);
        Instant closedAt = customer.closedAt();
        if (outcome != null && closedAt != null) {
            history.add(new Happening(
                    closedAt,
                    texts.say("history.closed", locale, texts.say("outcome." + outcome.word(), locale)),
                    null));
        }
        history.sort(Comparator.comparing(Happening::at));
        return history;
    }

    private Happening checked(Run run, Locale locale) {
        return new Happening(run.at(), texts.say("history.checked", locale, run.toCorrect()), null);
    }

    private Happening screened(ScreeningRun run, Locale locale) {
        return new Happening(
                run.at(),
                texts.say("history.screened", locale, run.hits(), run.lists().size()),
                null);
    }

    private Happening judged(Judged judged, Locale locale) {
        Judgement said = judged.said();
        String text = texts.say("history.judged." + said.word().word(), locale, judged.party(), said.reason());
        return new Happening(said.at(), text, said.by());
    }

    private Happening resolved(Resolution resolution, Locale locale) {
        String percent = CustomerTexts.percent(resolution.threshold().percent(), locale);
        return new Happening(
                resolution.at(),
                texts.say("history.resolved", locale, resolution.threshold().orMore() ? 1 : 0, percent),
                null);
    }

    private Happening rated(Risk risk, Locale locale) {
        String level = texts.say("level." + risk.level().word(), locale);
        return new Happening(risk.ratedAt(), texts.say("history.rated", locale, level, risk.score()), null);
    }

    private Happening said(Verdict verdict, Locale locale) {
        return new Happening(verdict.at(), texts.said(verdict, locale), verdict.by(), Set.of(verdict.element()));
    }
}
