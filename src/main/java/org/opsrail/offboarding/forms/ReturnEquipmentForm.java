package org.opsrail.offboarding.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.onboarding.HandedOut;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** What had been handed out comes back. */
@Component
class ReturnEquipmentForm extends LeavingForm {

    private final HandedOut handedOut;

    ReturnEquipmentForm(LeavingDesk desk, HandedOut handedOut) {
        super("offboarding-return-equipment", desk);
        this.handedOut = handedOut;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        List<Map<String, String>> equipment = handedOut.equipment(offboarding.employeeNumber(), locale).stream()
                .map(thing -> Map.of("value", thing.id(), "label", thing.name()))
                .toList();
        return Map.of("equipment", equipment);
    }
}
