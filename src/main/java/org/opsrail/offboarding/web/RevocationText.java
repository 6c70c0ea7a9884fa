package org.opsrail.offboarding.web;

import java.util.Locale;
import org.opsrail.offboarding.domain.RevocationProof;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is left of a leaver's accesses, in one sentence. */
@Component
class RevocationText {

    private final MessageSource texts;

    RevocationText(MessageSource texts) {
        this.texts = texts;
    }

    String verdict(RevocationProof proof, Locale locale) {
        if (proof.revocations().isEmpty()) {
            return say("none", locale);
        }
        return proof.isComplete()
                ? say("complete", locale, proof.readAgain(), proof.lookedAt())
                : say("progress", locale, proof.gone(), proof.revocations().size());
    }

    String say(String key, Locale locale, Object... details) {
        return texts.getMessage("offboarding.proof." + key, details, locale);
    }
}
