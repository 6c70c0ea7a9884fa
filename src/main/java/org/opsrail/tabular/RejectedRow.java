package org.opsrail.tabular;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A row of which nothing was made, and why. */
public record RejectedRow(Row row, List<Reason> reasons) {

    public List<String> reasons(MessageSource texts, Locale locale) {
        return reasons.stream().map(reason -> reason.in(texts, locale)).toList();
    }
}
