package org.opsrail.duediligence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opsrail.duediligence.domain.Deals;
import org.opsrail.identity.Actor;
import org.opsrail.shell.StartSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Starting checks of customers: one by its form, many from a file. */
@Component
class CustomerStarts implements StartSource {

    private final Deals deals;
    private final MessageSource texts;

    CustomerStarts(Deals deals, MessageSource texts) {
        this.deals = deals;
        this.texts = texts;
    }

    @Override
    public List<Start> starts(Actor reader, Locale locale) {
        if (!CustomerRights.allows(reader)) {
            return List.of();
        }
        List<Start> starts = new ArrayList<>(List.of(
                start("building-2", "duediligence.new.title", "/customers/new", locale),
                start("file-up", "duediligence.import.title", "/customers/import", locale)));
        if (!deals.waiting().isEmpty()) {
            starts.add(start("inbox", "duediligence.deals.start", DealPages.ADDRESS, locale));
        }
        return starts;
    }

    private Start start(String icon, String title, String path, Locale locale) {
        return new Start(icon, texts.getMessage(title, null, locale), path);
    }
}
