package org.opsrail.trustrequest.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.stereotype.Component;

/** Having a customer's questionnaire answered. */
@Component
class TrustStarts implements StartSource {

    private final TrustTexts texts;

    TrustStarts(TrustTexts texts) {
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        return TrustRights.starts(reader)
                ? List.of(new Start("shield-check", texts.say("new.title", locale), "/trust-requests/new"))
                : List.of();
    }
}
