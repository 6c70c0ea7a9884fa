package org.opsrail.onboarding.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.DueItems;
import org.opsrail.onboarding.domain.History;
import org.opsrail.onboarding.domain.History.Happening;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.web.Wording;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** What had been ordered is cancelled or comes back. */
@Component
class TakeBackEquipmentForm extends OnboardingForm {

    private final DueItems items;
    private final History history;
    private final Wording wording;

    TakeBackEquipmentForm(FormDesk desk, DueItems items, History history, Wording wording) {
        super("onboarding-take-back-equipment", desk);
        this.items = items;
        this.history = history;
        this.wording = wording;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        List<Map<String, String>> ordered = items.equipment(onboarding.id()).stream()
                .filter(DueItems.Item::done)
                .map(thing -> Option.of(wording.item(thing.item(), thing.named(), locale), thing.item()))
                .toList();
        return Map.of("equipment", ordered);
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        explained(
                entered,
                "back",
                items.equipment(onboarding.id()).stream()
                        .filter(DueItems.Item::done)
                        .map(DueItems.Item::item)
                        .toList(),
                wording.say("onboarding.refused.unexplained", actor.locale()));
        items.takeBack(onboarding.id(), entered.chosen("back"));
        history.add(onboarding.id(), new Happening("equipment-back", "", actor.id()), "equipment-back");
        return Map.of();
    }
}
