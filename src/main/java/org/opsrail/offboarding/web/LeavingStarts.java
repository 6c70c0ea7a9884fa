package org.opsrail.offboarding.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Starting offboardings: one by its form, many from a file. */
@Component
class LeavingStarts implements StartSource {

    private final MessageSource texts;

    LeavingStarts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        return LeavingRights.allows(reader)
                ? List.of(
                        start("user-minus", "offboarding.new.title", "/offboardings/new", locale),
                        start("file-up", "offboarding.import.title", "/offboardings/import", locale))
                : List.of();
    }

    private Start start(String icon, String title, String path, Locale locale) {
        return new Start(icon, texts.getMessage(title, null, locale), path);
    }
}
