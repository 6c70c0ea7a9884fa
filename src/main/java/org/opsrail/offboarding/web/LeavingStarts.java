package org.opsrail.offboarding.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Starting an offboarding by its form. */
@Component
class LeavingStarts implements StartSource {

    private final MessageSource texts;

    LeavingStarts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        return LeavingRights.allows(reader)
                ? List.of(new Start(
                        "user-minus", texts.getMessage("offboarding.new.title", null, locale), "/offboardings/new"))
                : List.of();
    }
}
