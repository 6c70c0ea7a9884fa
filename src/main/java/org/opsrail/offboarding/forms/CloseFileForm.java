package org.opsrail.offboarding.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.task.OpenTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** People operations look at the evidence and close. */
@Component
class CloseFileForm extends LeavingForm {

    private final Revocations revocations;
    private final MessageSource messages;

    CloseFileForm(LeavingDesk desk, Revocations revocations, MessageSource messages) {
        super("offboarding-close-file", desk);
        this.revocations = revocations;
        this.messages = messages;
    }

    @Override
    Map<String, Object> show(Offboarding offboarding, OpenTask task, Locale locale) {
        List<Revocation> all = revocations.of(offboarding.id());
        String evidence = all.isEmpty()
                ? say("none", locale)
                : all.stream().map(one -> line(one, locale)).collect(Collectors.joining("\n"));
        return Map.of("evidence", evidence);
    }

    private String line(Revocation revocation, Locale locale) {
        return say("line", locale, revocation.system() + " · " + revocation.level(), state(revocation, locale));
    }

    private String state(Revocation revocation, Locale locale) {
        Instant verified = revocation.verifiedAt();
        if (verified != null) {
            return say("verified", locale, time(verified, locale));
        }
        Instant revoked = revocation.revokedAt();
        return revoked == null ? say("open", locale) : say("by-hand", locale, time(revoked, locale));
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("offboarding.evidence." + key, args, locale);
    }

    private static String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC));
    }
}
