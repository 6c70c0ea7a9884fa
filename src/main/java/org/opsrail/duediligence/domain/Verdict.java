package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a task of the case.
 *
 * @param element the task in the model
 * @param by employee number or username
 */
public record Verdict(
        String element, String by, Word word, @Nullable String reason, Instant at) {

    public static final String CORRECT = "Task_CorrectFile";
    public static final String JUDGE = "Task_JudgeMatches";
    public static final String ANALYSE = "Task_AnalyseCustomer";
    public static final String APPROVE = "Task_ApproveCustomer";
    public static final String APPROVE_AS_EXECUTIVE = "Task_ApproveAsExecutive";

    public enum Word {
        CORRECTED,
        DROPPED,
        CLEARED,
        NOT_CLEARED,
        APPROVED,
        REFUSED;

        /** Whether nothing can come of the customer any more. */
        boolean ends() {
            return this == NOT_CLEARED || this == REFUSED;
        }

        /** As the keys of messages have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
