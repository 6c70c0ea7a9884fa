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

/** The list of newcomer, manager or buddy; which of them, the task says. */
@Component
class ChecklistForm extends OnboardingForm {

    private final DueItems items;
    private final History history;
    private final Wording wording;

    ChecklistForm(FormDesk desk, DueItems items, History history, Wording wording) {
        super("onboarding-checklist", desk);
        this.items = items;
        this.history = history;
        this.wording = wording;
    }

    @Override
    Map<String, Object> show(Onboarding onboarding, OpenTask task, Locale locale) {
        List<DueItems.Item> list = items.checklist(onboarding.id(), whose(task));
        return Map.of(
                "items",
                list.stream()
                        .map(item -> Option.of(wording.item(item.detail(), item.named(), locale), item.detail()))
                        .toList(),
                "done",
                list.stream()
                        .filter(DueItems.Item::done)
                        .map(DueItems.Item::detail)
                        .toList());
    }

    @Override
    Map<String, Object> keep(Onboarding onboarding, OpenTask task, Actor actor, Entered entered) {
        explained(
                entered,
                "done",
                items.checklist(onboarding.id(), whose(task)).stream()
                        .map(DueItems.Item::detail)
                        .toList(),
                wording.say("onboarding.refused.unexplained", actor.locale()));
        items.tick(onboarding.id(), whose(task), entered.chosen("done"), actor.id());
        String what = "checklist-" + whose(task);
        history.add(onboarding.id(), new Happening(what, "", actor.id()), what);
        return Map.of();
    }

    private static String whose(OpenTask task) {
        return switch (task.elementId()) {
            case "Task_NewcomerChecklist" -> "newcomer";
            case "Task_ManagerChecklist" -> "manager";
            case "Task_BuddyChecklist" -> "buddy";
            default -> throw new IllegalStateException("Nobody's checklist: " + task.elementId());
        };
    }
}
