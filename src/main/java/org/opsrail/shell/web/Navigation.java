package org.opsrail.shell.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.shell.web.ShellView.Entry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The left bar: the pages that this installation has and that the reader may open. */
@Component
class Navigation {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private final List<Entry> entries;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<Entry> served = List.of();

    Navigation(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            Environment environment) {
        this.mappings = mappings;
        Set<Role> outbox = environment.acceptsProfiles(Profiles.of("local")) ? EVERYBODY : EnumSet.of(Role.ADMIN);
        entries = List.of(
                new Entry("tasks", "/tasks", "list-checks", false, EVERYBODY),
                new Entry("cases", "/cases", "route", false, EVERYBODY),
                new Entry("processes", "/processes", "workflow", true, EnumSet.of(Role.ADMIN, Role.OPS, Role.AUDITOR)),
                new Entry("figures", "/figures", "activity", true, EnumSet.of(Role.ADMIN, Role.OPS, Role.AUDITOR)),
                new Entry("people", "/people", "users-round", false, EVERYBODY),
                new Entry("audit", "/audit", "shield-check", true, EnumSet.of(Role.ADMIN, Role.AUDITOR)),
                new Entry("access-reviews", "/access-reviews", "user-check", true, EVERYBODY),
                new Entry(
                        "screening", "/screening", "scan-search", true, EnumSet.of(Role.ADMIN, Role.OPS, Role.AUDITOR)),
                new Entry("answers", "/answers", "book-open", true, EVERYBODY),
                new Entry("outbox", "/outbox", "mail", true, outbox),
                new Entry("settings", "/settings", "settings", true, EnumSet.of(Role.ADMIN, Role.OPS, Role.AUDITOR)),
                new Entry("account", "/account", "circle-user-round", false, EVERYBODY));
    }

    List<Entry> entries(Actor reader) {
        if (served.isEmpty()) {
            served = entries.stream().filter(entry -> serves(entry.path())).toList();
        }
        return served.stream().filter(entry -> entry.opensTo(reader)).toList();
    }

    private boolean serves(String path) {
        List<RequestMappingInfo> known = new ArrayList<>();
        mappings.forEach(mapping -> known.addAll(mapping.getHandlerMethods().keySet()));
        return known.stream().flatMap(info -> info.getPatternValues().stream()).anyMatch(path::equals);
    }
}
