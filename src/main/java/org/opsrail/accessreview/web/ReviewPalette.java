package org.opsrail.accessreview.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** Starting a review from the search at the top of every page. */
@Component
class ReviewPalette implements PaletteSource {

    private final ReviewTexts texts;

    ReviewPalette(ReviewTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        String title = texts.say("new.palette", locale);
        return ReviewRights.starts(reader) && title.toLowerCase(locale).contains(words)
                ? List.of(new Hit("start", "shield-check", title, "", "/access-reviews/new"))
                : List.of();
    }
}
