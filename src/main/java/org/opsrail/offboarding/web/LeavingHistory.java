package org.opsrail.offboarding.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened in a leaving, in plain words. */
@Component
class LeavingHistory {

    private static final Set<String> BY_HAND = Set.of("Task_RevokeGrantByHand");

    private final DutyText duties;
    private final AnswerText answers;
    private final Directory directory;
    private final MessageSource texts;

    LeavingHistory(DutyText duties, AnswerText answers, Directory directory, MessageSource texts) {
        this.duties = duties;
        this.answers = answers;
        this.directory = directory;
        this.texts = texts;
    }

    /** Oldest first. */
    List<Happening> of(Offboarding offboarding, List<Revocation> all, Locale locale) {
        List<Happening> history = new ArrayList<>();
        history.add(new Happening(offboarding.recordedAt(), say("recorded", locale, ""), offboarding.requestedBy()));
        all.forEach(one -> add(history, one, locale));
        Instant closedAt = offboarding.closedAt();
        if (closedAt != null) {
            String how = offboarding.calledOff() ? "called-off" : "closed";
            history.add(new Happening(closedAt, say(how, locale, ""), null));
        }
        history.addAll(duties.happenings(offboarding.id(), locale));
        history.addAll(answers.happenings(offboarding, locale));
        history.sort(Comparator.comparing(Happening::at));
        return history;
    }

    private void add(List<Happening> history, Revocation one, Locale locale) {
        String access = one.access(directory.systemName(one.system()));
        Instant revokedAt = one.revokedAt();
        if (revokedAt != null && one.byHand()) {
            String text = noted(say("by-hand", locale, access), one.note(), locale);
            history.add(new Happening(revokedAt, text, one.confirmedBy(), BY_HAND));
        } else if (revokedAt != null) {
            history.add(new Happening(revokedAt, say("revoked", locale, access), null));
        }
        if (one.verifiedAt() != null) {
            history.add(new Happening(one.verifiedAt(), say("verified", locale, access), null));
        }
    }

    private String noted(String text, @Nullable String note, Locale locale) {
        return note == null ? text : say("noted", locale, text, note);
    }

    private String say(String key, Locale locale, Object... details) {
        return texts.getMessage("offboarding.history." + key, details, locale);
    }
}
