package org.opsrail.shell.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.shell.web.ShellView.Entry;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is set up seldom, each on its own page; those that the reader may open. */
@Controller
class SettingsPage {

    private static final Set<Role> WHO_RUN = EnumSet.of(Role.ADMIN, Role.OPS);
    private static final Set<Role> AND_AUDITORS = EnumSet.of(Role.ADMIN, Role.OPS, Role.AUDITOR);

    private static final List<Entry> PAGES = List.of(
            new Entry("accounts", "/accounts", "users", false, EnumSet.of(Role.ADMIN)),
            new Entry("systems", "/systems", "key-round", false, AND_AUDITORS),
            new Entry("sources", "/access-reviews/sources", "eye", false, AND_AUDITORS),
            new Entry("files", "/people/import", "upload", false, WHO_RUN),
            new Entry("channels", "/channels", "message-square", false, AND_AUDITORS),
            new Entry("models", "/processes", "workflow", false, AND_AUDITORS),
            new Entry("privacy", "/privacy", "lock", false, EnumSet.of(Role.ADMIN, Role.AUDITOR)));

    private final Actors actors;

    SettingsPage(Actors actors) {
        this.actors = actors;
    }

    @GetMapping("/settings")
    String show(Model model) {
        Actor reader = actors.current();
        List<Entry> open = PAGES.stream().filter(page -> page.opensTo(reader)).toList();
        if (open.isEmpty()) {
            throw new AccessDeniedException("Settings are for administrators, ops and auditors");
        }
        model.addAttribute("pages", open);
        return "shell/settings";
    }
}
