package org.opsrail.offboarding.forms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.ReturnedEquipment;
import org.opsrail.onboarding.HandedOut;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** What had been handed out comes back. */
@Component
class ReturnEquipmentForm extends LeavingForm {

    private final HandedOut handedOut;
    private final ReturnedEquipment returned;

    ReturnEquipmentForm(LeavingDesk desk, HandedOut handedOut, ReturnedEquipment returned) {
        super("offboarding-return-equipment", desk);
        this.handedOut = handedOut;
        this.returned = returned;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        List<Map<String, String>> equipment = handedOut.equipment(offboarding.employeeNumber(), locale).stream()
                .map(thing -> Map.of("value", thing.id(), "label", thing.name()))
                .toList();
        return Map.of("equipment", equipment);
    }

    @Override
    void check(Offboarding offboarding, Actor actor, Map<String, Object> answers) {
        Set<String> out = handedOut.equipment(offboarding.employeeNumber(), actor.locale()).stream()
                .map(HandedOut.Thing::id)
                .collect(Collectors.toSet());
        if (answers.get("back") instanceof Collection<?> back) {
            returned.keep(offboarding.id(), out.size(), (int)
                    back.stream().filter(out::contains).count());
        } else {
            returned.keep(offboarding.id(), out.size(), 0);
        }
    }
}
