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

    public Optional<Stake> stake(Matter matter, String person) {
        return Optional.ofNullable(rules.get(matter.processId()))
                .map(rule -> rule.stakes(matter.processInstanceKey(), matter.elementId())
                        .get(person));
    }

    public boolean mayDo(Matter matter, String person) {
        return stake(matter, person).isEmpty();
    }

    /** Whether nobody can do it in the place of whom it is meant for. */
    boolean isPersonal(Matter matter) {
        FourEyes rule = rules.get(matter.processId());
        return rule != null && rule.isPersonal(matter.elementId());
    }
}
