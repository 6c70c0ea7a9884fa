package org.opsrail.duediligence.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Verdict.Word;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Compliance looks whether anything is against the customer. */
@Component
class AnalyseForm extends CustomerForm {

    private final MatchTexts matches;

    AnalyseForm(FileDesk desk, MatchTexts matches) {
        super("duediligence-analyse", desk);
        this.matches = matches;
    }

    @Override
    Map<String, Object> show(Customer customer, Locale locale) {
        CustomerTexts texts = desk().texts();
        Map<String, Object> shown = new HashMap<>();
        shown.put("file", texts.file(customer, locale));
        shown.put("findings", texts.findings(desk().findings().latest(customer.id()), locale));
        shown.put("screening", matches.screening(customer.id(), locale));
        shown.put("owners", texts.beneficial(customer, locale));
        desk().risks().of(customer.id()).ifPresent(risk -> shown.put("risk", texts.risk(risk, locale)));
        return shown;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        Word word =
                switch (String.valueOf(text(answers, "verdict"))) {
                    case "cleared" -> Word.CLEARED;
                    case "not-cleared" -> Word.NOT_CLEARED;
                    default -> throw rejected("verdict", "choose", actor);
                };
        give(task, actor, word, reason(answers, word == Word.NOT_CLEARED, actor));
        return Map.of("cleared", word == Word.CLEARED);
    }
}
