package org.opsrail.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to know.
 *
 * @param place where the answer goes
 * @param comment where an explanation goes beside it, if the layout has such a column
 * @param section the title that it stands under, or empty
 * @param reference its author's number, for example {@code A.1.2}, or empty
 * @param choices what the answer's cell accepts, in the file's own words and order; empty when it accepts any text
 * @param limit how many characters the answer may have
 * @param answered what stands in the answer's cell already, or empty
 */
public record Question(
        Place place,
        @Nullable Place comment,
        String section,
        String reference,
        String text,
        List<String> choices,
        int limit,
        String answered) {}
