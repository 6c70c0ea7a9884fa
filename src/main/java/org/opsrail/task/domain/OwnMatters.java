package org.opsrail.task.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.task.FourEyes;
import org.opsrail.task.FourEyes.Stake;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules say of who may not do which task; a process that no module speaks for has no such rule. */
@Component
public class OwnMatters {

    private final Map<String, FourEyes> rules;

    OwnMatters(ObjectProvider<FourEyes> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(FourEyes::processId, Function.identity()));
    }

    public Optional<Stake> stake(Task task, String person) {
        return stake(task.processId(), task.caseKey(), task.elementId(), person);
    }

    public Optional<Stake> stake(String processId, long processInstanceKey, String elementId, String person) {
        return Optional.ofNullable(rules.get(processId))
                .map(rule -> rule.stakes(processInstanceKey, elementId).get(person));
    }
}
