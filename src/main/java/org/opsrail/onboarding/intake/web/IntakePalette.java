package org.opsrail.onboarding.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Starting onboardings from the search at the top of every page. */
@Component
class IntakePalette implements PaletteSource {

    private final MessageSource texts;

    IntakePalette(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        if (!IntakeRights.allows(reader)) {
            return List.of();
        }
        return Stream.of(
                        hit("onboarding-intake.new.title", "user-plus", "/onboardings/new", locale),
                        hit("onboarding-intake.import.title", "file-up", "/onboardings/import", locale))
                .filter(hit -> hit.title().toLowerCase(locale).contains(words))
                .limit(limit)
                .toList();
    }

    private Hit hit(String key, String icon, String path, Locale locale) {
        return new Hit("start", icon, texts.getMessage(key, null, locale), "", path);
    }
}
