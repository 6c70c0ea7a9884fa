package org.opsrail.document.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.opsrail.document.Download;
import org.opsrail.document.domain.Holds;
import org.opsrail.document.domain.Readings;
import org.opsrail.document.web.DocumentViews.Held;
import org.opsrail.document.web.DocumentViews.Page;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document: what it is, how it looks, and the file itself. */
@Controller
class DocumentController {

    private final Documents documents;
    private final DocumentLines lines;
    private final Previews previews;
    private final Download download;
    private final Holds holds;
    private final Readings readings;
    private final Actors actors;
    private final MessageSource messages;

    DocumentController(
            Documents documents,
            DocumentLines lines,
            Previews previews,
            Download download,
            Holds holds,
            Readings readings,
            Actors actors,
            MessageSource messages) {
        this.documents = documents;
        this.lines = lines;
        this.previews = previews;
        this.download = download;
        this.holds = holds;
        this.readings = readings;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable String id, Locale locale, Model model) {
        Actor reader = actors.current();
        DocumentInfo document = find(id, reader);
        int pages = previews.pages(document);
        model.addAttribute(
                "document",
                new Page(
                        lines.of(List.of(document), locale).getFirst(),
                        document.placement().caseKey(),
                        document.scannedAt(),
                        document.expiresAt(),
                        held(document).orElse(null),
                        IntStream.rangeClosed(1, pages).boxed().toList(),
                        pages == Previews.PAGES,
                        Holds.mayHold(reader)));
        return "document/document";
    }

    @GetMapping("/documents/{id}/content")
    ResponseEntity<InputStreamResource> content(@PathVariable String id) throws IOException {
        Actor reader = actors.current();
        DocumentInfo document = find(id, reader);
        readings.read(document, reader);
        return download.of(document);
    }

    @GetMapping("/documents/{id}/preview/{page}")
    ResponseEntity<byte[]> preview(@PathVariable String id, @PathVariable int page) {
        Actor reader = actors.current();
        DocumentInfo document = find(id, reader);
        Optional<byte[]> made = previews.picture(document, page);
        made.ifPresent(picture -> readings.saw(document, reader));
        return made.map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                        .body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/documents/{id}/hold")
    String hold(@PathVariable String id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        Actor actor = actors.current();
        boolean held = holds.hold(find(id, actor), actor, reason.strip());
        say(held ? "document.held" : "document.hold.reason-missing", locale, redirect);
        return "redirect:/documents/" + id;
    }

    @PostMapping("/documents/{id}/release")
    String release(@PathVariable String id, Locale locale, RedirectAttributes redirect) {
        Actor actor = actors.current();
        holds.release(find(id, actor), actor);
        say("document.released", locale, redirect);
        return "redirect:/documents/" + id;
    }

    private void say(String message, Locale locale, RedirectAttributes redirect) {
        Flash.info(redirect, messages.getMessage(message, null, locale));
    }

    private DocumentInfo find(String id, Actor reader) {
        return documents.find(id, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Held> held(DocumentInfo document) {
        return Optional.ofNullable(document.hold())
                .map(hold -> new Held(
                        actors.displayNames(List.of(hold.by())).getOrDefault(hold.by(), hold.by()),
                        hold.reason(),
                        hold.since()));
    }
}
