package org.opsrail.shell.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.opsrail.shell.Starts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages of the left bar, and what one may start. */
@Component
class PlacesToGo implements PaletteSource {

    private final Navigation navigation;
    private final Starts starts;
    private final MessageSource messages;

    PlacesToGo(Navigation navigation, Starts starts, MessageSource messages) {
        this.navigation = navigation;
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        Stream<Hit> toStart = starts.of(reader, locale).stream()
                .map(start -> new Hit("start", start.icon(), start.title(), "", start.path()));
        Stream<Hit> toGo = navigation.entries(reader).stream()
                .map(entry -> new Hit("go", entry.icon(), title(entry.name(), locale), "", entry.path()));
        return Stream.of(toStart, toGo)
                .flatMap(hits -> hits.filter(
                                hit -> hit.title().toLowerCase(locale).contains(words))
                        .limit(limit))
                .toList();
    }

    private String title(String entry, Locale locale) {
        return messages.getMessage("shell.nav." + entry, null, locale);
    }
}
