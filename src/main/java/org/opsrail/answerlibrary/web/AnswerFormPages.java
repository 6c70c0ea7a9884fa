package org.opsrail.answerlibrary.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.AnswerColumns;
import org.opsrail.answerlibrary.domain.AnswerFile;
import org.opsrail.answerlibrary.domain.AnswerFile.Typed;
import org.opsrail.answerlibrary.domain.AnswerKeeping;
import org.opsrail.answerlibrary.domain.AnswerTable;
import org.opsrail.answerlibrary.domain.Entry;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.shell.Flash;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an answer; what was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/answers")
class AnswerFormPages {

    private static final String VERSION = "version";

    private final AnswerTable answers;
    private final AnswerKeeping keeping;
    private final AnswerFile file;
    private final AnswerRights rights;
    private final Directory directory;
    private final MessageSource texts;

    AnswerFormPages(
            AnswerTable answers,
            AnswerKeeping keeping,
            AnswerFile file,
            AnswerRights rights,
            Directory directory,
            MessageSource texts) {
        this.answers = answers;
        this.keeping = keeping;
        this.file = file;
        this.rights = rights;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping("/new")
    ModelAndView add(@RequestParam(defaultValue = "") String question, Locale locale) {
        Actor actor = rights.requireKeeping();
        return page(
                null,
                Map.of(
                        AnswerColumns.QUESTION,
                        question,
                        AnswerColumns.LANGUAGE,
                        locale.getLanguage().equals("fr") ? "fr" : "en",
                        AnswerColumns.OWNER,
                        directory.person(actor.id()).map(Person::workEmail).orElse(""),
                        AnswerColumns.VALID_UNTIL,
                        keeping.later().toString()),
                Map.of());
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> sent, RedirectAttributes redirect, Locale locale) {
        Actor actor = rights.requireKeeping();
        return switch (file.read(row(sent))) {
            case Typed.Refused refused -> refused(null, sent, refused.reasons(), locale);
            case Typed.Acceptable typed -> {
                UUID id = keeping.add(typed.entry(), actor);
                Flash.ok(redirect, say("answers.added", locale));
                yield new ModelAndView("redirect:/answers/" + id);
            }
        };
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        LibraryAnswer answer = known(id);
        rights.requireChanging(answer);
        return page(answer, typed(answer), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam int version,
            RedirectAttributes redirect,
            Locale locale) {
        LibraryAnswer answer = known(id);
        Actor actor = rights.requireChanging(answer);
        Map<String, String> whole = new HashMap<>(sent);
        whole.put(AnswerColumns.LANGUAGE, answer.language().getLanguage());
        return switch (file.read(row(whole))) {
            case Typed.Refused refused -> refused(answer, whole, refused.reasons(), locale);
            case Typed.Acceptable typed -> changed(answer, version, typed.entry(), actor, whole, redirect, locale);
        };
    }

    private ModelAndView changed(
            LibraryAnswer answer,
            int version,
            Entry entry,
            Actor actor,
            Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        if (!keeping.change(answer.id(), version, entry, actor)) {
            Reason meanwhile = new Reason(AnswerColumns.ANSWER, "answers.reason.meanwhile", List.of(answer.text()));
            sent.put(VERSION, String.valueOf(answer.version()));
            return refused(answer, sent, List.of(meanwhile), locale);
        }
        Flash.ok(redirect, say("answers.changed", locale));
        return new ModelAndView("redirect:/answers/" + answer.id());
    }

    private Map<String, String> typed(LibraryAnswer answer) {
        List<String> wordings = answers.wordings(answer.id());
        Map<String, String> typed = new HashMap<>();
        typed.put(AnswerColumns.QUESTION, wordings.getFirst());
        typed.put(AnswerColumns.OTHER_WORDINGS, String.join("\n", wordings.subList(1, wordings.size())));
        typed.put(AnswerColumns.LANGUAGE, answer.language().getLanguage());
        typed.put(AnswerColumns.TOPIC, answer.topic());
        typed.put(
                AnswerColumns.OWNER,
                directory.person(answer.owner()).map(Person::workEmail).orElse(answer.owner()));
        typed.put(AnswerColumns.CHOICE, AnswerFile.word(answer.choice()));
        typed.put(AnswerColumns.ANSWER, answer.text());
        typed.put(AnswerColumns.VALID_UNTIL, answer.validUntil().toString());
        typed.put(VERSION, String.valueOf(answer.version()));
        return typed;
    }

    private ModelAndView refused(
            @Nullable LibraryAnswer answer, Map<String, String> sent, List<Reason> reasons, Locale locale) {
        Map<String, List<String>> errors = reasons.stream()
                .collect(Collectors.groupingBy(
                        Reason::column, Collectors.mapping(reason -> reason.text(texts, locale), Collectors.toList())));
        ModelAndView page = page(answer, sent, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            @Nullable LibraryAnswer answer, Map<String, String> typed, Map<String, List<String>> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("answer", answer);
        model.put("typed", typed);
        model.put("errors", errors);
        model.put("topics", answers.topics());
        model.put("colleagues", directory.people(Person.Status.ACTIVE));
        return new ModelAndView("answers/form", model);
    }

    private static Row row(Map<String, String> sent) {
        List<String> columns = new ArrayList<>(AnswerColumns.EXPORT.all());
        return new Row(
                1,
                columns.stream()
                        .collect(Collectors.toMap(
                                column -> column,
                                column -> sent.getOrDefault(column, "").strip())),
                0);
    }

    private LibraryAnswer known(UUID id) {
        return answers.find(id, keeping.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
