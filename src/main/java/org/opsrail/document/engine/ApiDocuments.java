package org.opsrail.document.engine;

import java.util.Locale;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What Camunda clients created and no module has made its own. */
@Component
class ApiDocuments implements DocumentOwner {

    static final String NAME = "api";

    private final MessageSource messages;

    ApiDocuments(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRead(Actor reader, DocumentInfo document) {
        return reader.has(Role.ADMIN) || reader.has(Role.OPS);
    }

    @Override
    public String title(DocumentInfo document, Locale locale) {
        return messages.getMessage("document.api", null, locale);
    }
}
