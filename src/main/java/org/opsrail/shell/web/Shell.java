package org.opsrail.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Preferences;
import org.opsrail.shell.web.ShellView.Entry;
import org.opsrail.shell.web.ShellView.Shortcut;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The layout's only source: {@code @shell.view()}. */
@Component("shell")
class Shell {

    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("Ctrl K", "find"),
            new Shortcut("j", "next"),
            new Shortcut("k", "previous"),
            new Shortcut("Enter", "open"),
            new Shortcut("c", "claim"),
            new Shortcut("p", "pause"),
            new Shortcut("a", "assign"),
            new Shortcut("e", "edit"),
            new Shortcut("x", "select"),
            new Shortcut("Ctrl Enter", "complete"),
            new Shortcut("/", "search"),
            new Shortcut("Esc", "back"),
            new Shortcut("?", "help"));

    private final Actors actors;
    private final Preferences preferences;
    private final Navigation navigation;
    private final RehearsalClock clock;
    private final HttpServletRequest request;

    Shell(
            Actors actors,
            Preferences preferences,
            Navigation navigation,
            RehearsalClock clock,
            HttpServletRequest request) {
        this.actors = actors;
        this.preferences = preferences;
        this.navigation = navigation;
        this.clock = clock;
        this.request = request;
    }

    public ShellView view() {
        Optional<Actor> actor = actor();
        String name = actor.map(Actor::displayName).orElse("");
        return new ShellView(
                name,
                initials(name),
                preferences.appearance().name().toLowerCase(Locale.ROOT),
                path(),
                entries(actor),
                SHORTCUTS,
                actor.map(clock::view).orElse(null));
    }

    /** Whether the left bar has this entry for whoever is signed in. */
    public boolean leadsTo(String entry) {
        return entries(actor()).stream().anyMatch(known -> known.name().equals(entry));
    }

    private List<Entry> entries(Optional<Actor> reader) {
        return reader.map(navigation::entries).orElse(List.of());
    }

    private Optional<Actor> actor() {
        try {
            return Optional.of(actors.current());
        } catch (AccessDeniedException signedOut) {
            return Optional.empty();
        }
    }

    private String path() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static String initials(String name) {
        String trimmed = name.trim();
        int last = trimmed.lastIndexOf(' ');
        String both = first(trimmed) + (last < 0 ? "" : first(trimmed.substring(last + 1)));
        return both.toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
