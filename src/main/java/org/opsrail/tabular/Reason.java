package org.opsrail.tabular;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Why a row is not acceptable.
 *
 * @param column what the reason is about
 * @param key message that says it, with {@code arguments} to fill in
 */
public record Reason(String column, String key, List<String> arguments) {

    /** For example {@code start_date: '31/02/2027' is not a date (expected YYYY-MM-DD)}. */
    public String in(MessageSource texts, Locale locale) {
        return texts.getMessage("tabular.reason", new Object[] {column, text(texts, locale)}, locale);
    }

    /** The same without the column, for a place that names it already. */
    public String text(MessageSource texts, Locale locale) {
        return texts.getMessage(key, arguments.toArray(), locale);
    }
}
