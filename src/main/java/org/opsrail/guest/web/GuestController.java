package org.opsrail.guest.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Download;
import org.opsrail.guest.GuestForm.Shown;
import org.opsrail.guest.domain.GuestDesk;
import org.opsrail.guest.domain.GuestDesk.Reception;
import org.opsrail.guest.domain.GuestDesk.SentFile;
import org.opsrail.guest.domain.GuestTrail;
import org.opsrail.guest.domain.Link;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The page of somebody without an account. */
@Controller
class GuestController {

    private final GuestDesk desk;
    private final GuestTrail trail;
    private final DocumentSettings documents;
    private final LocaleResolver locales;
    private final Download download;

    GuestController(
            GuestDesk desk, GuestTrail trail, DocumentSettings documents, LocaleResolver locales, Download download) {
        this.desk = desk;
        this.trail = trail;
        this.documents = documents;
        this.locales = locales;
        this.download = download;
    }

    @GetMapping("/guest/{form}/{secret}")
    String open(
            @PathVariable String form,
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String language,
            @RequestAttribute(name = GuestGate.REFUSED, required = false) @Nullable Integer refused,
            @RequestAttribute(name = GuestGate.LINK, required = false) @Nullable Link link,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refused != null && link != null) {
            trail.refused(link, "too-large");
        }
        if (refused != null || link == null) {
            return refused(HttpStatus.valueOf(Objects.requireNonNullElse(refused, 404)), response, model);
        }
        if (language != null) {
            locales.setLocale(request, response, Locale.of(language));
            return "redirect:/guest/{form}/{secret}";
        }
        Optional<Shown> shown = desk.show(link, locale);
        return shown.isEmpty()
                ? refused(HttpStatus.NOT_FOUND, response, model)
                : page(link, shown.get(), Map.of(), Map.of(), request, model);
    }

    /** One of the files that the link offers; it goes to somebody's disk and is never shown as a page of this site. */
    @GetMapping("/guest/{form}/{secret}/{file}")
    Object take(
            @PathVariable String file,
            @RequestAttribute(name = GuestGate.LINK, required = false) @Nullable Link link,
            @RequestAttribute(name = GuestGate.REFUSED, required = false) @Nullable Integer refused,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<DocumentInfo> taken =
                refused != null || link == null ? Optional.empty() : desk.take(link, file, locale);
        return taken.isEmpty()
                ? refused(HttpStatus.valueOf(Objects.requireNonNullElse(refused, 404)), response, model)
                : download.of(taken.get());
    }

    @PostMapping("/guest/{form}/{secret}")
    String answer(
            @RequestParam Map<String, String> texts,
            @RequestAttribute(GuestGate.LINK) Link link,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        return switch (desk.answer(link, texts, files(request), locale)) {
            case Reception.Taken taken -> {
                model.addAttribute("shown", taken.shown());
                yield "guest/done";
            }
            case Reception.Refused again -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(link, again.shown(), texts, again.reasons(), request, model);
            }
            case Reception.Over over -> refused(HttpStatus.NOT_FOUND, response, model);
            case Reception.TooOften often -> refused(HttpStatus.TOO_MANY_REQUESTS, response, model);
        };
    }

    private static Map<String, SentFile> files(HttpServletRequest request) throws IOException, ServletException {
        Map<String, SentFile> files = new HashMap<>();
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null && part.getSize() > 0) {
                    files.put(part.getName(), new SentPart(part));
                }
            }
        }
        return files;
    }

    private String page(
            Link link,
            Shown shown,
            Map<String, String> texts,
            Map<String, String> reasons,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("shown", shown);
        model.addAttribute("texts", texts);
        model.addAttribute("reasons", reasons);
        model.addAttribute("received", desk.received(link));
        model.addAttribute("offers", desk.offers(link));
        model.addAttribute("expires", link.expiresAt());
        model.addAttribute("largest", documents.largest().toMegabytes());
        return "guest/form";
    }

    private String refused(HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute(
                "why",
                switch (status) {
                    case TOO_MANY_REQUESTS -> "slow";
                    case CONTENT_TOO_LARGE, LENGTH_REQUIRED -> "large";
                    default -> "over";
                });
        model.addAttribute("largest", documents.largest().toMegabytes());
        return "guest/refused";
    }

    private record SentPart(Part part) implements SentFile {

        @Override
        public String name() {
            return Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        }

        @Override
        public @Nullable String type() {
            return part.getContentType();
        }

        @Override
        public InputStream open() throws IOException {
            return part.getInputStream();
        }
    }
}
