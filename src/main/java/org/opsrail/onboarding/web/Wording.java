package org.opsrail.onboarding.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.opsrail.onboarding.domain.DueItems.Named;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The module's own words, in the reader's language. */
@Component
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /**
     * What a row of the decision table is called: as the table says, in French or else in English; for tables deployed
     * before they named their rows, as the messages say.
     */
    public String item(String key, Named row, Locale locale) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        return Stream.of(french ? row.french() : null, row.english())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(() -> named("onboarding.item." + key, key, locale));
    }

    private String named(String message, String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(message, new Object[0], readable(key), locale));
    }

    private static String readable(String key) {
        String words = key.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
