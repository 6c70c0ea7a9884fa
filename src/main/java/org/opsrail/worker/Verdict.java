package org.opsrail.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listener says of a change to a user task. */
public sealed interface Verdict {

    /** The change takes effect as it was asked for. */
    record Passed() implements Verdict {}

    /**
     * It takes effect, but for somebody else.
     *
     * @param assignee who has the task then; null for nobody
     * @param candidateGroups who may take it then
     */
    record Corrected(@Nullable String assignee, List<String> candidateGroups) implements Verdict {}

    /** It does not take effect; the caller is told {@code reason}, a sentence in English. */
    record Denied(String reason) implements Verdict {}
}
