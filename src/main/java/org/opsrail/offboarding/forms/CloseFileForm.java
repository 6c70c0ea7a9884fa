package org.opsrail.offboarding.forms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actors;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.shell.When;
import org.opsrail.task.OpenTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** People operations look at the evidence and close. */
@Component
class CloseFileForm extends LeavingForm {

    private final Revocations revocations;
    private final Directory directory;
    private final Actors actors;
    private final When when;
    private final MessageSource messages;

    CloseFileForm(
            LeavingDesk desk,
            Revocations revocations,
            Directory directory,
            Actors actors,
            When when,
            MessageSource messages) {
        super("offboarding-close-file", desk);
        this.revocations = revocations;
        this.directory = directory;
        this.actors = actors;
        this.when = when;
        this.messages = messages;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        List<Revocation> all = revocations.of(offboarding.id());
        Map<String, String> names = actors.displayNames(all.stream()
                .map(Revocation::confirmedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        String evidence = all.isEmpty()
                ? messages.getMessage("offboarding.proof.none", null, locale)
                : all.stream().map(one -> line(one, names, locale)).collect(Collectors.joining("\n"));
        return Map.of("evidence", evidence);
    }

    private String line(Revocation revocation, Map<String, String> names, Locale locale) {
        String access = revocation.access(directory.systemName(revocation.system()));
        return say("line", locale, access, state(revocation, names, locale));
    }

    private String state(Revocation revocation, Map<String, String> names, Locale locale) {
        Instant verified = revocation.verifiedAt();
        if (verified != null) {
            return say("verified", locale, when.dayAndTime(verified, locale));
        }
        Instant revoked = revocation.revokedAt();
        if (revoked == null) {
            return say("open", locale);
        }
        String by = revocation.confirmedBy();
        return say("by-hand", locale, by == null ? "" : names.getOrDefault(by, by), when.dayAndTime(revoked, locale));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("offboarding.evidence." + key, args, locale);
    }
}
