package org.opsrail.directory;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What roles, teams, places and kinds of contract are called, in the reader's language. */
@Component("directoryNames")
public class DirectoryNames {

    private final MessageSource messages;

    DirectoryNames(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One that has no name in {@code messages/directory} goes by its key, written as a word.
     *
     * @param kind {@code role}, {@code team}, {@code place} or {@code contract}
     */
    public String of(String kind, String key, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("directory." + kind + "." + key, null, readable(key), locale));
    }

    public String of(String kind, String key) {
        return of(kind, key, LocaleContextHolder.getLocale());
    }

    private static String readable(String key) {
        String words = key.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
