package org.opsrail.answerlibrary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Evidence;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.Suggestion;
import org.opsrail.answerlibrary.domain.AnswerTable.Candidate;

/**
 * A line of the list.
 *
 * @param percent how sure it is that it answers what was searched for, null when nothing was asked
 * @param soon whether it ends within a few weeks
 */
record FoundAnswer(
        LibraryAnswer answer,
        String wording,
        String owner,
        @Nullable Integer percent,
        @Nullable Evidence evidence,
        boolean soon) {

    private static final int SHOWN = 220;

    static FoundAnswer of(Candidate found, String owner, boolean soon) {
        return new FoundAnswer(found.answer(), found.wording(), owner, null, null, soon);
    }

    static FoundAnswer of(Suggestion found, String owner, boolean soon) {
        return new FoundAnswer(
                found.answer(),
                found.wording(),
                owner,
                (int) Math.round(found.confidence() * 100),
                found.evidence(),
                soon);
    }

    public String excerpt() {
        String text = answer.text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    public List<Evidence.Doubt> doubts() {
        return evidence == null ? List.of() : evidence.doubts();
    }
}
