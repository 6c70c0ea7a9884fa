package org.opsrail.onboarding.intake.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starting onboardings: one by a form, many from a file; what is started most often. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IntakeStarts implements StartSource {

    private final MessageSource texts;

    IntakeStarts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        if (!IntakeRights.allows(reader)) {
            return List.of();
        }
        return List.of(
                new Start(
                        "user-plus", texts.getMessage("onboarding-intake.new.title", null, locale), "/onboardings/new"),
                new Start(
                        "file-up",
                        texts.getMessage("onboarding-intake.import.title", null, locale),
                        "/onboardings/import"));
    }
}
