package org.opsrail.accessreview.reading.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
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

/** How each system is read, and when it was last. */
@Controller
@RequestMapping("/access-reviews/sources")
class SourcePages {

    private static final String HERE = "redirect:/access-reviews/sources";

    private final Sources sources;
    private final Readings readings;
    private final SystemReader reader;
    private final SourceRights rights;
    private final Actors actors;
    private final MessageSource texts;

    SourcePages(
            Sources sources,
            Readings readings,
            SystemReader reader,
            SourceRights rights,
            Actors actors,
            MessageSource texts) {
        this.sources = sources;
        this.readings = readings;
        this.reader = reader;
        this.rights = rights;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        List<Source> seen = sources.all().stream()
                .filter(source -> rights.reads(source.system()))
                .toList();
        Map<String, AccessReading> latest =
                readings.latest().stream().collect(Collectors.toMap(AccessReading::system, Function.identity()));
        Map<String, String> owners = actors.displayNames(
                seen.stream().map(source -> source.system().owner()).toList());
        model.addAttribute(
                "sources",
                seen.stream()
                        .map(source -> new SourceLine(
                                source.system().id(),
                                source.system().name(),
                                owners.getOrDefault(
                                        source.system().owner(), source.system().owner()),
                                source.kind(),
                                source.sensitive(),
                                source.system().connector() != null,
                                rights.brings(source.system()),
                                latest.get(source.system().id())))
                        .toList());
        model.addAttribute("changes", rights.changes());
        return "accessreview/sources";
    }

    @PostMapping("/{system}/read")
    String read(@PathVariable String system, RedirectAttributes redirect, Locale locale) {
        Source source = source(system);
        Actor actor = rights.requireBrings(source.system());
        if (!source.readsItself()) {
            return HERE + "/" + system + "/upload";
        }
        try {
            AccessReading reading = reader.read(source, actor.id());
            return "redirect:/access-reviews/readings/" + reading.id();
        } catch (ConnectorUnavailable unavailable) {
            Flash.late(redirect, say("accessreview.source.unavailable", locale, unavailable.getMessage()));
            return HERE;
        }
    }

    @PostMapping("/{system}/sensitive")
    String sensitive(
            @PathVariable String system, @RequestParam boolean value, RedirectAttributes redirect, Locale locale) {
        rights.requireChanges();
        String name = source(system).system().name();
        sources.markSensitive(system, value);
        Flash.ok(
                redirect,
                say(value ? "accessreview.source.now-sensitive" : "accessreview.source.now-usual", locale, name));
        return HERE;
    }

    @PostMapping("/{system}/own")
    String own(@PathVariable String system, RedirectAttributes redirect, Locale locale) {
        rights.requireChanges();
        String name = source(system).system().name();
        sources.readItself(system);
        Flash.ok(redirect, say("accessreview.source.now-own", locale, name));
        return HERE;
    }

    private Source source(String system) {
        return sources.find(system).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale, @Nullable Object argument) {
        return texts.getMessage(key, new Object[] {String.valueOf(argument)}, locale);
    }

    /** @param connected whether it could be read otherwise than from exports */
    record SourceLine(
            String id,
            String name,
            String owner,
            Source.Kind kind,
            boolean sensitive,
            boolean connected,
            boolean brings,
            @Nullable AccessReading reading) {}
}
