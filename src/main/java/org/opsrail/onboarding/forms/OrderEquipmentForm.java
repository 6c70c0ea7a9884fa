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

/** What the newcomer works with. */
@Component
class OrderEquipmentForm extends OnboardingForm {

    private final DueItems items;
    private final History history;
    private final Wording wording;

    OrderEquipmentForm(FormDesk desk, DueItems items, History history, Wording wording) {
        super("onboarding-order-equipment", desk);
        this.items = items;
        this.history = history;
        this.wording = wording;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        List<DueItems.Item> equipment = items.equipment(onboarding.id());
        return Map.of(
                "equipment",
                equipment.stream()
                        .map(thing -> Option.of(wording.item(thing.item(), thing.named(), locale), thing.item()))
                        .toList(),
                "ordered",
                equipment.stream().map(DueItems.Item::item).toList());
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        explained(
                entered,
                "ordered",
                items.equipment(onboarding.id()).stream()
                        .map(DueItems.Item::item)
                        .toList(),
                wording.say("onboarding.refused.unexplained", actor.locale()));
        items.order(onboarding.id(), entered.chosen("ordered"), actor.id());
        String when = entered.required("deliveryDate");
        history.add(onboarding.id(), new Happening("equipment-ordered", when, actor.id()), "equipment-ordered");
        return Map.of();
    }
}
