package org.opsrail.tabular;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A row of which nothing was made, as a machine is told.
 *
 * @param row as the spreadsheet shows it, or the place in the request, from 1
 */
public record RejectedAnswer(int row, List<String> reasons) {

    public static RejectedAnswer of(RejectedRow rejected, MessageSource texts) {
        return new RejectedAnswer(rejected.row().number(), rejected.reasons(texts, Locale.ENGLISH));
    }
}
