package org.opsrail.onboarding.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.opsrail.onboarding.domain.Access;
import org.opsrail.task.OpenTask;

/** A task about one access: the variable {@code access} says which. */
final class AccessTask {

    private AccessTask() {}

    static UUID grant(OpenTask task) {
        if (task.variables().get("access") instanceof Map<?, ?> access) {
            return UUID.fromString(String.valueOf(access.get("grantId")));
        }
        throw new IllegalStateException("The task %s is about no access".formatted(task.elementId()));
    }

    static Map<String, Object> shown(Access access) {
        Map<String, Object> shown = new HashMap<>(Map.of("access", access.title()));
        if (access.whyByHand() != null) {
            shown.put("why", access.whyByHand());
        }
        return shown;
    }
}
