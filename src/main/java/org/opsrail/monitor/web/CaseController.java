package org.opsrail.monitor.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.monitor.domain.CaseEngine;
import org.opsrail.monitor.domain.CaseEngine.Case;
import org.opsrail.monitor.domain.CaseEngine.Trouble;
import org.opsrail.monitor.web.CaseViews.CaseQuery;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases, and one case. */
@Controller
class CaseController {

    private static final Set<String> STATES = Set.of("active", "over", "stuck", "all");

    private final CaseListing listing;
    private final CaseDossier dossier;
    private final CaseEngine engine;
    private final Actors actors;
    private final MessageSource messages;

    CaseController(CaseListing listing, CaseDossier dossier, CaseEngine engine, Actors actors, MessageSource messages) {
        this.listing = listing;
        this.dossier = dossier;
        this.engine = engine;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "") String station,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Locale locale,
            Model model) {
        CaseQuery query = new CaseQuery(q.trim(), STATES.contains(state) ? state : "active", station, process);
        model.addAttribute("list", listing.list(query, Math.clamp(from, 0, 100_000), actors.current(), locale));
        return "case-list".equals(target) ? "monitor/list :: list" : "monitor/cases";
    }

    @GetMapping("/cases/{key}")
    String show(@PathVariable long key, Locale locale, Model model) {
        model.addAttribute("known", dossier.find(key, actors.current(), locale).orElseThrow(CaseController::notFound));
        return "monitor/case";
    }

    @GetMapping("/cases/{key}/diagram")
    ResponseEntity<String> diagram(@PathVariable long key, Locale locale) {
        Case known = dossier.visible(key, actors.current(), locale).orElseThrow(CaseController::notFound);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(engine.xml(known.modelKey()));
    }

    @PostMapping("/cases/{key}/incidents/{incident}/retry")
    String retry(@PathVariable long key, @PathVariable long incident, Locale locale, RedirectAttributes redirect) {
        Actor actor = actors.current();
        if (!actor.has(Role.ADMIN) && !actor.has(Role.OPS)) {
            throw new AccessDeniedException("Only operations let the engine try again");
        }
        Optional<Trouble> trouble = engine.troubles(key).stream()
                .filter(known -> known.key() == incident)
                .findFirst();
        if (trouble.filter(engine::retry).isPresent()) {
            Flash.ok(redirect, messages.getMessage("monitor.retried", null, locale));
        } else {
            Flash.info(redirect, messages.getMessage("monitor.retry-too-late", null, locale));
        }
        return "redirect:/cases/" + key;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
