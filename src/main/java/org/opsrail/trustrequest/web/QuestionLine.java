package org.opsrail.trustrequest.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.trustrequest.domain.Words;

/**
 * One question with what is answered, every text ready.
 *
 * @param title its number and section
 * @param choice as it stands, null where nothing is chosen
 * @param longest most characters, as far as the browser is told
 * @param confidence {@code 83%}, null where the library knew nothing
 * @param level {@code high}, {@code middle} or {@code low}, for its colour
 * @param why the known question, null where there is none
 * @param source where the answer comes from, null while there is none
 * @param expiry until when it holds, null where that is not known
 * @param remark why it came back, null when it did not
 * @param problem why it can't be sent or handed in, null where it can
 */
record QuestionLine(
        UUID id,
        String title,
        String text,
        List<String> choices,
        @Nullable String choice,
        String answer,
        boolean confidential,
        int longest,
        @Nullable String confidence,
        String level,
        @Nullable String why,
        @Nullable String source,
        @Nullable String expiry,
        @Nullable String remark,
        @Nullable String problem,
        boolean open) {

    /** The same with what was typed, where that can't be taken. */
    QuestionLine with(Words typed) {
        return new QuestionLine(
                id,
                title,
                text,
                choices,
                typed.choice(),
                typed.text(),
                typed.confidential(),
                longest,
                confidence,
                level,
                why,
                source,
                expiry,
                remark,
                problem,
                open);
    }
}
