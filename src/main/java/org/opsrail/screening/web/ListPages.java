package org.opsrail.screening.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.identity.Actor;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.domain.KnownList;
import org.opsrail.screening.domain.ListLoading;
import org.opsrail.screening.domain.ListLoading.Named;
import org.opsrail.screening.domain.ListSource;
import org.opsrail.screening.domain.ListVersion;
import org.opsrail.screening.domain.Receipt;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which lists are screened against, and how newer ones come in. */
@Controller
@RequestMapping("/screening")
class ListPages {

    private static final String PAGE = "screening/lists";
    private static final int MOST_FILES = 5;

    private final Versions versions;
    private final ListLoading loading;
    private final ScreeningRights rights;
    private final MessageSource texts;

    ListPages(Versions versions, ListLoading loading, ScreeningRights rights, MessageSource texts) {
        this.versions = versions;
        this.loading = loading;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        rights.requireReads();
        return page(model, Sent.NOTHING);
    }

    private String page(Model model, Sent sent) {
        List<ListLine> lines = new ArrayList<>();
        for (KnownList list : versions.lists()) {
            versions.current(list.id()).ifPresent(current -> lines.add(new ListLine(list, current)));
        }
        model.addAttribute("lists", lines);
        model.addAttribute("staged", versions.staged());
        model.addAttribute("changes", rights.changes());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("sent", sent);
        return PAGE;
    }

    @PostMapping("/uploads")
    String upload(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "SANCTION") Topic topic,
            Model model,
            Locale locale)
            throws IOException {
        Actor actor = rights.requireChanges();
        if (files.size() > MOST_FILES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<Named> named = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                named.add(new Named(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getInputStream()));
            }
            return answer(
                    loading.stage(named, new ListSource(name, topic), actor.id()),
                    new Sent(name, topic, "", false),
                    model,
                    locale);
        } finally {
            for (Named each : named) {
                try (InputStream opened = each.content()) {
                    Objects.requireNonNull(opened);
                }
            }
        }
    }

    @PostMapping("/addresses")
    String fetch(
            @RequestParam String url,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "SANCTION") Topic topic,
            @RequestParam(defaultValue = "false") boolean nightly,
            Model model,
            Locale locale)
            throws IOException {
        Actor actor = rights.requireChanges();
        Sent sent = new Sent(name, topic, url.strip(), nightly);
        try {
            Receipt receipt = loading.stage(URI.create(sent.url()), new ListSource(name, topic), actor.id());
            if (nightly && receipt instanceof Receipt.Staged staged) {
                loading.fetchFrom(staged.version().list(), sent.url(), actor.id());
            }
            return answer(receipt, sent, model, locale);
        } catch (ConnectorUnavailable unavailable) {
            return again(model, sent, String.valueOf(unavailable.getMessage()));
        } catch (IllegalArgumentException notAnAddress) {
            return again(model, sent, texts.getMessage("screening.problem.address", null, locale));
        }
    }

    @PostMapping("/lists/{list}/stop")
    String stop(@PathVariable String list, RedirectAttributes redirect, Locale locale) {
        loading.fetchFrom(list, null, rights.requireChanges().id());
        Flash.ok(redirect, texts.getMessage("screening.stopped", null, locale));
        return "redirect:/screening";
    }

    private String answer(Receipt receipt, Sent sent, Model model, Locale locale) {
        return switch (receipt) {
            case Receipt.Staged staged ->
                "redirect:/screening/versions/" + staged.version().id();
            case Receipt.Refused refused -> again(model, sent, refused.because().in(texts, locale));
        };
    }

    private String again(Model model, Sent sent, String problem) {
        model.addAttribute("problem", problem);
        return page(model, sent);
    }

    record ListLine(KnownList list, ListVersion version) {}

    /** What was filled in, so that a refused form can be sent again. */
    record Sent(String name, @Nullable Topic topic, String url, boolean nightly) {

        static final Sent NOTHING = new Sent("", Topic.SANCTION, "", false);
    }
}
