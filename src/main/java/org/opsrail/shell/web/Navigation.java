package org.opsrail.shell.web;

import java.util.ArrayList;
import java.util.List;
import org.opsrail.shell.web.ShellView.Entry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The left bar; an entry whose page does not exist in this installation is left out. */
@Component
class Navigation {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("tasks", "/tasks", "list-checks", false),
            new Entry("cases", "/cases", "route", false),
            new Entry("processes", "/processes", "workflow", true),
            new Entry("people", "/people", "users-round", false),
            new Entry("outbox", "/outbox", "mail", true),
            new Entry("account", "/account", "circle-user-round", false));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<Entry> served = List.of();

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<Entry> entries() {
        if (served.isEmpty()) {
            served = ENTRIES.stream().filter(this::isServed).toList();
        }
        return served;
    }

    private boolean isServed(Entry entry) {
        return serves(entry.path());
    }

    boolean serves(String path) {
        List<RequestMappingInfo> known = new ArrayList<>();
        mappings.forEach(mapping -> known.addAll(mapping.getHandlerMethods().keySet()));
        return known.stream().flatMap(info -> info.getPatternValues().stream()).anyMatch(path::equals);
    }
}
