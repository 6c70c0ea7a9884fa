package org.opsrail.accessreview.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Somebody has taken away a right that is not their own, or lets the connector try again. */
@Component
class RemoveByHandForm extends ReviewForm {

    private final Removals removals;
    private final Directory directory;

    RemoveByHandForm(ReviewDesk desk, Removals removals, Directory directory) {
        super("accessreview-remove-by-hand", desk);
        this.removals = removals;
        this.directory = directory;
    }

    @Override
    Map<String, Object> show(OpenTask task, Locale locale) {
        Removal removal = removals.get(removal(task));
        String system = directory.systemName(removal.system());
        Map<String, Object> shown =
                new HashMap<>(Map.of("access", String.join(" · ", system, removal.name(), removal.level())));
        if (removal.newLevel() != null) {
            shown.put("becomes", removal.newLevel());
        }
        if (removal.whyByHand() != null) {
            shown.put("why", removal.whyByHand());
        }
        return shown;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        if ("hand".equals(answers.get("removalBy"))) {
            Removal removal = removals.get(removal(task));
            if (actor.id().equals(removal.employeeNumber())) {
                throw rejected("removalBy", "own-removal", actor);
            }
            removals.removed(removal.id(), actor.id(), answer(answers, "note"));
        }
        return Map.of();
    }

    private static UUID removal(OpenTask task) {
        return id(task, "removal", "removalId");
    }
}
