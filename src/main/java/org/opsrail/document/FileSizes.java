package org.opsrail.document;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sizes of files as people write them. */
@Component("fileSizes")
public class FileSizes {

    private static final double KILO = 1000;

    private final MessageSource messages;

    FileSizes(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of the present request. */
    public String of(long bytes) {
        return of(bytes, LocaleContextHolder.getLocale());
    }

    /** {@code 120 KB}. */
    public String of(long bytes, Locale locale) {
        boolean large = bytes >= KILO * KILO;
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(large ? 1 : 0);
        String value = number.format(large ? bytes / KILO / KILO : Math.max(1, bytes / KILO));
        return messages.getMessage(large ? "document.size.mb" : "document.size.kb", new Object[] {value}, locale);
    }
}
