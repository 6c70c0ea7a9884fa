package org.opsrail.duediligence.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.duediligence.domain.Verdict.Word;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The salesperson puts the file right, on a page of its own, or drops the customer. */
@Component
class CorrectFileForm extends CustomerForm {

    CorrectFileForm(FileDesk desk) {
        super("duediligence-correct-file", desk);
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/customers/tasks/" + task.key());
    }

    @Override
    Map<String, Object> show(Customer customer, Locale locale) {
        return Map.of(
                "findings",
                desk().texts()
                        .findings(
                                desk().findings().latest(customer.id()).stream()
                                        .filter(CorrectFileForm::isWrong)
                                        .toList(),
                                locale));
    }

    private static boolean isWrong(Finding finding) {
        return finding.severity() == Severity.TO_CORRECT;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        boolean dropped =
                switch (String.valueOf(text(answers, "next"))) {
                    case "check" -> false;
                    case "drop" -> true;
                    default -> throw rejected("next", "choose", actor);
                };
        give(task, actor, dropped ? Word.DROPPED : Word.CORRECTED, reason(answers, false, actor));
        return Map.of("dropped", dropped);
    }
}
