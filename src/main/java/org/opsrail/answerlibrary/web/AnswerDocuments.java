package org.opsrail.answerlibrary.web;

import java.util.Locale;
import java.util.UUID;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.document.Placement;
import org.opsrail.identity.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The proofs beside answers, read by whoever reads these. */
@Component
class AnswerDocuments implements DocumentOwner {

    private static final String NAME = "answer";

    private final MessageSource texts;

    AnswerDocuments(MessageSource texts) {
        this.texts = texts;
    }

    static Placement place(UUID answer) {
        return new Placement(NAME, answer.toString(), "proof", null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRead(Actor reader, DocumentInfo document) {
        return !reader.roles().isEmpty();
    }

    @Override
    public String title(DocumentInfo document, Locale locale) {
        return texts.getMessage("answers.proof", null, locale);
    }
}
