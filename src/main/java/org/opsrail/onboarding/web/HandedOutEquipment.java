package org.opsrail.onboarding.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.onboarding.HandedOut;
import org.opsrail.onboarding.domain.DueItems;
import org.springframework.stereotype.Component;

@Component
class HandedOutEquipment implements HandedOut {

    private final DueItems items;
    private final Wording wording;

    HandedOutEquipment(DueItems items, Wording wording) {
        this.items = items;
        this.wording = wording;
    }

    @Override
    public List<Thing> equipment(String employeeNumber, Locale locale) {
        return items.handedOut(employeeNumber).stream()
                .map(thing -> new Thing(thing.item(), wording.item(thing.item(), thing.named(), locale)))
                .toList();
    }
}
