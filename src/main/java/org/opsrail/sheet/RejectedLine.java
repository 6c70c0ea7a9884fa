package org.opsrail.sheet;

import java.util.List;
import java.util.Locale;
import org.opsrail.tabular.RejectedRow;
import org.springframework.context.MessageSource;

/**
 * A rejected row as a page shows it.
 *
 * @param row as the spreadsheet shows it
 * @param who whom the row is about, in its own words
 */
public record RejectedLine(int row, String who, List<String> reasons) {

    public static RejectedLine of(RejectedRow rejected, String who, MessageSource texts, Locale locale) {
        return new RejectedLine(rejected.row().number(), who, rejected.reasons(texts, locale));
    }
}
