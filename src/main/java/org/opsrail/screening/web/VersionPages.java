package org.opsrail.screening.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.identity.Actors;
import org.opsrail.screening.domain.Change;
import org.opsrail.screening.domain.ListLoading;
import org.opsrail.screening.domain.ListVersion;
import org.opsrail.screening.domain.Versions;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of a list: what it changes, before it takes its place and afterwards. */
@Controller
@RequestMapping("/screening/versions/{id}")
class VersionPages {

    private static final int SHOWN = 50;
    private static final int EARLIER = 20;

    private final Versions versions;
    private final ListLoading loading;
    private final ScreeningRights rights;
    private final Actors actors;
    private final MessageSource texts;

    VersionPages(Versions versions, ListLoading loading, ScreeningRights rights, Actors actors, MessageSource texts) {
        this.versions = versions;
        this.loading = loading;
        this.rights = rights;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        rights.requireReads();
        ListVersion version = version(id);
        Map<Change.Kind, List<ChangeLine>> changes = new EnumMap<>(Change.Kind.class);
        for (Change.Kind kind : Change.Kind.values()) {
            changes.put(
                    kind,
                    versions.changes(id, kind, SHOWN).stream()
                            .map(ChangeLine::of)
                            .toList());
        }
        model.addAttribute("version", version);
        model.addAttribute("delta", changes);
        model.addAttribute("shrinks", loading.shrinks(version));
        model.addAttribute("changes", rights.changes());
        model.addAttribute("earlier", versions.history(version.list(), EARLIER));
        model.addAttribute(
                "names",
                actors.displayNames(Stream.of(version.loadedBy(), version.activatedBy())
                        .filter(Objects::nonNull)
                        .toList()));
        return "screening/version";
    }

    @PostMapping("/activate")
    String activate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes redirect,
            Locale locale) {
        String actor = rights.requireChanges().id();
        ListVersion version = version(id);
        if (loading.shrinks(version) && !confirmed) {
            Flash.warn(redirect, texts.getMessage("screening.shrinks.confirm", null, locale));
            return "redirect:/screening/versions/" + id;
        }
        Optional<ListVersion> current = loading.activate(id, actor);
        current.ifPresentOrElse(
                now -> Flash.ok(
                        redirect,
                        texts.getMessage("screening.activated", new Object[] {now.listName(), now.entries()}, locale)),
                () -> Flash.warn(redirect, texts.getMessage("screening.not-staged", null, locale)));
        return "redirect:/screening";
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id) {
        rights.requireChanges();
        loading.discard(id);
        return "redirect:/screening";
    }

    private ListVersion version(UUID id) {
        return versions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param what the kinds of facts that differ: names, birth dates … */
    record ChangeLine(String entryId, String name, List<String> what) {

        static ChangeLine of(Change change) {
            List<String> what = new ArrayList<>();
            if (change.before() != null && change.after() != null) {
                compare(what, "names", change.before().names(), change.after().names());
                compare(
                        what,
                        "birth-dates",
                        change.before().birthDates(),
                        change.after().birthDates());
                compare(
                        what,
                        "countries",
                        change.before().countries(),
                        change.after().countries());
                compare(
                        what,
                        "identifiers",
                        change.before().identifiers(),
                        change.after().identifiers());
                compare(
                        what,
                        "programmes",
                        change.before().programmes(),
                        change.after().programmes());
            }
            return new ChangeLine(change.entryId(), change.name(), what);
        }

        private static void compare(List<String> what, String kind, List<?> before, List<?> after) {
            if (!before.equals(after)) {
                what.add(kind);
            }
        }
    }
}
