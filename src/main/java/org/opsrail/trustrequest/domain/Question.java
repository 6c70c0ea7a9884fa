package org.opsrail.trustrequest.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.questionnaire.Place;

/**
 * One question of a questionnaire, and where its answer stands.
 *
 * @param number its order in the file, from 1
 * @param place where the answer goes
 * @param comment where an explanation goes beside it, null where the file has no room for one
 * @param choices what the answer's cell accepts; empty when it accepts any text
 * @param longest most characters of the answer's cell
 * @param owner employee number of whoever answers it, null while nobody is known
 * @param shareId the share in which it is being answered
 * @param manual whether a person ever had to answer it
 * @param remark why it came back to its owner, null when it did not
 * @param draft what was written and not handed in yet
 */
public record Question(
        UUID id,
        UUID requestId,
        int number,
        Place place,
        @Nullable Place comment,
        String section,
        String reference,
        String text,
        List<String> choices,
        int longest,
        @Nullable Match match,
        @Nullable Answer answer,
        @Nullable String owner,
        @Nullable UUID shareId,
        boolean manual,
        @Nullable Remark remark,
        @Nullable Draft draft) {

    /**
     * The best that the library knew.
     *
     * @param confidence from 0 to 1
     * @param text of that version
     * @param why in words, by the library
     * @param proposed whether it was certain enough to be taken without asking anybody
     */
    public record Match(UUID answer, int version, String text, BigDecimal confidence, String why, boolean proposed) {

        public Version asVersion() {
            return new Version(answer, version);
        }
    }

    /**
     * @param choice null where the file accepts any text
     * @param text may be empty beside a choice
     * @param library null unless it is the library's answer word by word
     * @param by null when the library answered
     */
    public record Answer(
            @Nullable String choice,
            String text,
            @Nullable Version library,
            boolean confidential,
            Source source,
            @Nullable String by,
            Instant at) {}

    /**
     * @param text what somebody wrote; where nobody did, {@code expired}, {@code retired} or {@code needs-agreement}
     * @param by null for Opsrail itself
     */
    public record Remark(String text, @Nullable String by) {}

    /** One version of one of the library's answers. */
    public record Version(UUID answer, int number) {}

    public enum Source {
        LIBRARY,
        OWNER,
        APPROVER;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Draft(@Nullable String choice, String text, boolean confidential) {}

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isChosen() {
        return !choices.isEmpty();
    }
}
