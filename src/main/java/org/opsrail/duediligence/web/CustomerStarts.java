package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Starting checks of customers: one by its form, many from a file. */
@Component
class CustomerStarts implements StartSource {

    private final MessageSource texts;

    CustomerStarts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        return CustomerRights.allows(reader)
                ? List.of(
                        start("building-2", "duediligence.new.title", "/customers/new", locale),
                        start("file-up", "duediligence.import.title", "/customers/import", locale))
                : List.of();
    }

    private Start start(String icon, String title, String path, Locale locale) {
        return new Start(icon, texts.getMessage(title, null, locale), path);
    }
}
