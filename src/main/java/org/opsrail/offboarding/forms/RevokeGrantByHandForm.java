package org.opsrail.offboarding.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.task.OpenTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The system's owner has taken an access away and looked that it is gone. */
@Component
class RevokeGrantByHandForm extends LeavingForm {

    private final Revocations revocations;
    private final Directory directory;
    private final MessageSource texts;

    RevokeGrantByHandForm(LeavingDesk desk, Revocations revocations, Directory directory, MessageSource texts) {
        super("offboarding-revoke-by-hand", desk);
        this.revocations = revocations;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        Revocation revocation = revocations.get(grant(task));
        Map<String, Object> shown =
                new HashMap<>(Map.of("access", revocation.access(directory.systemName(revocation.system()))));
        if (revocation.whyByHand() != null) {
            shown.put("why", revocation.whyByHand());
        } else if (!revocation.recorded()) {
            shown.put("why", texts.getMessage("offboarding.proof.only-read", null, locale));
        }
        return shown;
    }

    @Override
    void done(OpenTask task, Actor actor, Map<String, Object> answers) {
        String note = String.valueOf(answers.getOrDefault("note", "")).strip();
        revocations.revoked(grant(task), actor.id(), note.isEmpty() ? null : note);
    }

    private static UUID grant(OpenTask task) {
        if (task.variables().get("access") instanceof Map<?, ?> access) {
            return UUID.fromString(String.valueOf(access.get("grantId")));
        }
        throw new IllegalStateException("The task %s is about no access".formatted(task.elementId()));
    }
}
