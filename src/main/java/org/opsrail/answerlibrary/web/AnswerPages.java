package org.opsrail.answerlibrary.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.AnswerColumns;
import org.opsrail.answerlibrary.domain.AnswerFile;
import org.opsrail.answerlibrary.domain.AnswerKeeping;
import org.opsrail.answerlibrary.domain.AnswerTable;
import org.opsrail.answerlibrary.domain.Wanted;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.NewDocument;
import org.opsrail.identity.Actor;
import org.opsrail.shell.CsvAnswer;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The library, and one answer of it. */
@Controller
@RequestMapping("/answers")
class AnswerPages {

    private final AnswerTable answers;
    private final AnswerSearch search;
    private final AnswerKeeping keeping;
    private final AnswerFile file;
    private final AnswerViews views;
    private final AnswerRights rights;
    private final Documents documents;
    private final MessageSource texts;

    AnswerPages(
            AnswerTable answers,
            AnswerSearch search,
            AnswerKeeping keeping,
            AnswerFile file,
            AnswerViews views,
            AnswerRights rights,
            Documents documents,
            MessageSource texts) {
        this.answers = answers;
        this.search = search;
        this.keeping = keeping;
        this.file = file;
        this.views = views;
        this.rights = rights;
        this.documents = documents;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "KEPT") Wanted.State state,
            Model model) {
        Wanted wanted = new Wanted(q.strip(), present(topic), present(owner), state);
        List<FoundAnswer> found = search.find(wanted);
        model.addAttribute("wanted", wanted)
                .addAttribute("found", found.stream().limit(AnswerSearch.MOST).toList())
                .addAttribute("more", found.size() > AnswerSearch.MOST)
                .addAttribute("topics", answers.topics())
                .addAttribute("owners", views.owners())
                .addAttribute("states", Wanted.State.values())
                .addAttribute("keeps", rights.keeps());
        return "answers/list";
    }

    private static @Nullable String present(String parameter) {
        return parameter.isBlank() ? null : parameter.strip();
    }

    @GetMapping("/answers.csv")
    ResponseEntity<byte[]> export() {
        rights.reader();
        return CsvAnswer.of("answers", AnswerColumns.EXPORT, file.rows());
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        LibraryAnswer answer = known(id);
        model.addAttribute("answer", answer)
                .addAttribute("wordings", answers.wordings(id))
                .addAttribute("versions", views.versions(id, rights.reader(), locale))
                .addAttribute("owner", views.name(answer.owner()))
                .addAttribute(
                        "soon", answer.isSendable() && !answer.validUntil().isAfter(keeping.soon()))
                .addAttribute("later", keeping.later())
                .addAttribute("today", keeping.today())
                .addAttribute("changes", rights.changes(answer));
        return "answers/answer";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validUntil,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = rights.requireChanging(known(id));
        if (validUntil == null || validUntil.isBefore(keeping.today())) {
            Flash.late(redirect, say("answers.confirm.past", locale));
        } else {
            keeping.confirm(id, validUntil, actor);
            Flash.ok(redirect, say("answers.confirmed", locale));
        }
        return back(id);
    }

    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        keeping.retire(id, rights.requireChanging(known(id)));
        Flash.ok(redirect, say("answers.retired", locale));
        return back(id);
    }

    @PostMapping("/{id}/return")
    String restore(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        keeping.restore(id, rights.requireChanging(known(id)));
        Flash.ok(redirect, say("answers.restored", locale));
        return back(id);
    }

    @PostMapping("/{id}/proof")
    String prove(
            @PathVariable UUID id, @RequestParam MultipartFile document, RedirectAttributes redirect, Locale locale)
            throws IOException {
        Actor actor = rights.requireChanging(known(id));
        NewDocument brought = NewDocument.of(
                AnswerDocuments.place(id),
                Objects.requireNonNullElse(document.getOriginalFilename(), ""),
                document.getContentType(),
                null,
                actor.id());
        try (InputStream content = document.getInputStream()) {
            switch (documents.store(brought, content)) {
                case Filing.Stored stored -> {
                    keeping.prove(id, stored.document().id(), actor);
                    documents.file(stored.document().id(), AnswerDocuments.place(id));
                    Flash.ok(redirect, say("answers.proved", locale));
                }
                case Filing.Refused refused ->
                    Flash.late(
                            redirect,
                            texts.getMessage(
                                    refused.messageKey(), refused.details().toArray(), locale));
            }
        }
        return back(id);
    }

    @PostMapping("/{id}/proof/removal")
    String unprove(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        keeping.prove(id, null, rights.requireChanging(known(id)));
        Flash.ok(redirect, say("answers.unproved", locale));
        return back(id);
    }

    private LibraryAnswer known(UUID id) {
        return answers.find(id, keeping.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(key, null, locale));
    }

    private static String back(UUID id) {
        return "redirect:/answers/" + id;
    }
}
