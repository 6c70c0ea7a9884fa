package org.opsrail.shell.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.PaletteSource;
import org.opsrail.shell.PaletteSource.Hit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search at the top of every page. */
@Controller
class PaletteController {

    private static final int OF_EACH_SOURCE = 6;
    private static final List<String> KINDS = List.of("start", "task", "case", "person", "go");

    private final ObjectProvider<PaletteSource> sources;
    private final Actors actors;

    PaletteController(ObjectProvider<PaletteSource> sources, Actors actors) {
        this.sources = sources;
        this.actors = actors;
    }

    @GetMapping("/palette")
    String find(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        Actor reader = actors.current();
        String words = q.trim().toLowerCase(locale);
        Map<String, List<Hit>> byKind = sources.orderedStream()
                .flatMap(source -> source.find(words, reader, locale, OF_EACH_SOURCE).stream())
                .sorted(Comparator.comparing(hit -> KINDS.indexOf(hit.kind())))
                .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("groups", byKind);
        return "shell/palette";
    }
}
