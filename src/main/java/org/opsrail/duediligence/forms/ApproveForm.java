package org.opsrail.duediligence.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.domain.Verdict.Word;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Compliance, and an executive where the risk is high, decides whether the customer may be served. */
@Component
class ApproveForm extends CustomerForm {

    private final MatchTexts matches;

    ApproveForm(FileDesk desk, MatchTexts matches) {
        super("duediligence-approve", desk);
        this.matches = matches;
    }

    @Override
    Map<String, Object> show(Customer customer, Locale locale) {
        CustomerTexts texts = desk().texts();
        Map<String, Object> shown = new HashMap<>();
        shown.put("file", texts.file(customer, locale));
        shown.put("screening", matches.screening(customer.id(), locale));
        shown.put("owners", texts.beneficial(customer, locale));
        desk().risks().of(customer.id()).ifPresent(risk -> shown.put("risk", texts.risk(risk, locale)));
        List<Verdict> said = desk().verdicts().of(customer.id());
        shown.put(
                "said",
                said.isEmpty()
                        ? texts.say("form.nothing-said", locale)
                        : said.stream()
                                .map(verdict -> texts.say(
                                        "form.said", locale, texts.name(verdict.by()), texts.said(verdict, locale)))
                                .collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        Word word =
                switch (String.valueOf(text(answers, "verdict"))) {
                    case "approved" -> Word.APPROVED;
                    case "refused" -> Word.REFUSED;
                    default -> throw rejected("verdict", "choose", actor);
                };
        boolean high = desk().risks()
                .of(customer(task).id())
                .filter(risk -> risk.level() == Level.HIGH)
                .isPresent();
        give(task, actor, word, reason(answers, high || word == Word.REFUSED, actor));
        return Map.of("approved", word == Word.APPROVED);
    }
}
