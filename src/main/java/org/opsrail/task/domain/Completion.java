package org.opsrail.task.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.task.FourEyes.Stake;

/** What became of the wish to complete a task. */
public sealed interface Completion {

    record Completed(Task task) implements Completion {}

    /** @param reasons a sentence per field key */
    record Invalid(Map<String, String> reasons) implements Completion {}

    /** The person may see the task, but not complete it. */
    record NotAllowed() implements Completion {}

    /** Whoever asks, owns or benefits does not decide. */
    record OwnMatter(Stake stake) implements Completion {}

    /** @param by who completed it, null when that is not known */
    record AlreadyCompleted(@Nullable String by) implements Completion {}

    /** The case went on without it. */
    record Canceled() implements Completion {}

    /** @param by who has it now */
    record TakenBySomebodyElse(String by) implements Completion {}

    /** Kept as a draft; the engine did not answer, or not now. */
    record NotNow() implements Completion {}

    /** There is no such task, or the person may not know of it. */
    record Unknown() implements Completion {}
}
