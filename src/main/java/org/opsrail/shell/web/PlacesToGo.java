package org.opsrail.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages of the left bar, and what one starts most often. */
@Component
class PlacesToGo implements PaletteSource {

    private final Navigation navigation;
    private final MessageSource messages;

    PlacesToGo(Navigation navigation, MessageSource messages) {
        this.navigation = navigation;
        this.messages = messages;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        Stream<Hit> starts = Stream.of(
                        new Hit("start", "plus", say("shell.start.onboarding", locale), "", "/onboardings/new"),
                        new Hit("start", "file-up", say("shell.start.import", locale), "", "/onboardings/import"))
                .filter(hit -> navigation.serves(hit.path()));
        Stream<Hit> places = navigation.entries().stream()
                .map(entry -> new Hit("go", entry.icon(), say("shell.nav." + entry.name(), locale), "", entry.path()));
        return Stream.concat(starts, places)
                .filter(hit -> hit.title().toLowerCase(locale).contains(words))
                .limit(limit + 2L)
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
