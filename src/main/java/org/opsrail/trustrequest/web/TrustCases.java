package org.opsrail.trustrequest.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.calendar.DayText;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource;
import org.opsrail.trustrequest.domain.Deal;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.Nda;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.opsrail.trustrequest.domain.TrustRequest.Withdrawal;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.stereotype.Component;

/** Requests, as tasks and cases show them. */
@Component
class TrustCases implements CaseSource {

    private final TrustRequests requests;
    private final DeliveryLog log;
    private final TrustRights rights;
    private final DeliveryLines lines;
    private final TrustTexts texts;

    TrustCases(TrustRequests requests, DeliveryLog log, TrustRights rights, DeliveryLines lines, TrustTexts texts) {
        this.requests = requests;
        this.log = log;
        this.rights = rights;
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public String processId() {
        return "trust-request";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        return requests.search(words).stream()
                .filter(request -> rights.sees(request, reader))
                .map(TrustRequest::processInstanceKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        processInstanceKeys.forEach(key -> requests.ofCase(key)
                .filter(request -> rights.sees(request, reader))
                .ifPresent(request -> summaries.put(key, summary(request, locale))));
        return summaries;
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return requests.ofCase(processInstanceKey)
                .filter(request -> rights.sees(request, reader))
                .map(request -> new Dossier(
                        summary(request, locale),
                        TrustRights.seesAll(request, reader) ? facts(request, locale) : List.of(),
                        Map.of(),
                        history(request, locale),
                        actions(request, reader, locale)));
    }

    /** The log belongs to the evidence as it stands. */
    @Override
    public List<Annex> annexes(long processInstanceKey, Actor reader) {
        return requests.ofCase(processInstanceKey)
                .filter(request -> TrustRights.seesAll(request, reader))
                .map(request -> List.of(new Annex("deliveries.csv", lines.csv(request))))
                .orElse(List.of());
    }

    private Summary summary(TrustRequest request, Locale locale) {
        Outcome outcome = request.outcome();
        return new Summary(
                request.deal().customerName(),
                texts.say(
                        "summary",
                        locale,
                        request.deal().reference(),
                        outcome == null
                                ? texts.say(
                                        "due", locale, DayText.of(request.deal().dueOn(), locale))
                                : texts.say("outcome." + outcome.word(), locale)),
                null);
    }

    private List<Fact> facts(TrustRequest request, Locale locale) {
        Deal deal = request.deal();
        return List.of(
                fact("reference", deal.reference(), locale),
                fact("salesperson", texts.name(deal.salesperson()), locale),
                fact("requested-by", texts.name(request.requestedBy()), locale),
                fact("deal", TrustTexts.euros(deal.value(), locale), locale),
                fact("due", DayText.of(deal.dueOn(), locale), locale),
                fact(
                        "recipient",
                        deal.recipient().name() + " · " + deal.recipient().mail(),
                        locale),
                fact("agreement", texts.agreement(deal, locale), locale));
    }

    private Fact fact(String label, String value, Locale locale) {
        return new Fact(texts.say("fact." + label, locale), value);
    }

    private List<Happening> history(TrustRequest request, Locale locale) {
        List<Happening> history = new ArrayList<>();
        history.add(
                new Happening(request.requestedAt(), texts.say("history.requested", locale), request.requestedBy()));
        log.of(request.id())
                .forEach(delivery -> history.add(new Happening(
                        delivery.at(), texts.say("history.delivered", locale, delivery.number()), delivery.by())));
        Withdrawal withdrawal = request.withdrawal();
        if (withdrawal != null) {
            history.add(new Happening(
                    withdrawal.at(), texts.say("history.withdrawn", locale, withdrawal.because()), withdrawal.by()));
        }
        return history;
    }

    private List<Action> actions(TrustRequest request, Actor reader, Locale locale) {
        if (!TrustRights.changes(request, reader)) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        Nda nda = request.deal().nda();
        if (nda == null || nda.document() == null) {
            actions.add(
                    new Action(texts.say("agree.action", locale), "/trust-requests/" + request.id() + "/agreement"));
        }
        actions.add(new Action(texts.say("withdraw.action", locale), "/trust-requests/" + request.id() + "/withdraw"));
        return actions;
    }
}
