package org.opsrail.absence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.absence.OpenTasks;
import org.opsrail.absence.OpenTasks.HandedOver;
import org.opsrail.absence.domain.AbsenceBook;
import org.opsrail.absence.domain.AbsenceBook.Entry;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** One person's absences and deputies; open tasks are handed over here, too. */
@Controller
@RequestMapping("/absences")
class AbsencePages {

    private final AbsenceBook absences;
    private final OpenTasks tasks;
    private final Directory directory;
    private final Actors actors;
    private final MessageSource messages;

    AbsencePages(AbsenceBook absences, OpenTasks tasks, Directory directory, Actors actors, MessageSource messages) {
        this.absences = absences;
        this.tasks = tasks;
        this.directory = directory;
        this.actors = actors;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String person, Model model, Locale locale) {
        Actor actor = actors.current();
        String whose = person == null ? actor.id() : person;
        if (person == null && directory.person(whose).isEmpty()) {
            return "absence/nobody";
        }
        Person known = rights().requireReading(whose);
        return page(known, new Typed(absences.today(whose), absences.today(whose), ""), null, model, locale);
    }

    @PostMapping
    String enter(
            @RequestParam String person,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate firstDay,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
            @RequestParam String deputy,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        AbsenceRights rights = rights();
        Person known = rights.requireChanging(person);
        return switch (absences.enter(
                person, firstDay, lastDay, deputy.trim(), rights.actor().id())) {
            case Entry.Entered entered -> {
                Flash.ok(
                        redirect,
                        say("absence.entered", locale, name(entered.absence().deputy())));
                yield back(person);
            }
            case Entry.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(
                        known,
                        new Typed(firstDay, lastDay, deputy),
                        "absence.refused." + refused.reason(),
                        model,
                        locale);
            }
        };
    }

    @PostMapping("/{id}/hand-over")
    String handOver(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        Absence absence = permitted(id);
        HandedOver done = tasks.handOver(absence);
        Flash.ok(redirect, say("absence.handed-over", locale, done.given(), done.kept(), name(absence.deputy())));
        return back(absence.person());
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        Absence absence = permitted(id);
        absences.withdraw(id, actors.current().id());
        Flash.ok(redirect, say("absence.withdrawn", locale));
        return back(absence.person());
    }

    private Absence permitted(UUID id) {
        Absence absence = absences.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights().requireChanging(absence.person());
        return absence;
    }

    private String page(Person person, Typed typed, @Nullable String refusal, Model model, Locale locale) {
        String number = person.employeeNumber();
        LocalDate today = absences.today(number);
        model.addAttribute("person", person)
                .addAttribute("own", actors.current().id().equals(number))
                .addAttribute("changes", rights().changes(number))
                .addAttribute("typed", typed)
                .addAttribute("refusal", refusal)
                .addAttribute("waiting", tasks.count(number))
                .addAttribute("colleagues", colleagues(number))
                .addAttribute(
                        "lines",
                        absences.toCome(number).stream()
                                .map(absence -> line(absence, today, locale))
                                .toList());
        return "absence/absences";
    }

    private List<Person> colleagues(String person) {
        return directory.people(Person.Status.ACTIVE).stream()
                .filter(known -> !known.employeeNumber().equals(person))
                .toList();
    }

    private Line line(Absence absence, LocalDate today, Locale locale) {
        DateTimeFormatter dates = DateTimeFormatter.ofPattern("d MMMM yyyy").withLocale(locale);
        return new Line(
                absence.id(),
                dates.format(absence.firstDay()),
                dates.format(absence.lastDay()),
                name(absence.deputy()),
                !absence.firstDay().isAfter(today));
    }

    private String name(String person) {
        return Optional.ofNullable(actors.displayNames(List.of(person)).get(person))
                .orElse(person);
    }

    private AbsenceRights rights() {
        return new AbsenceRights(actors.current(), directory);
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    private static String back(String person) {
        return "redirect:/absences?person=" + person;
    }

    record Typed(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, String deputy) {}

    /** @param now whether the person is away today */
    record Line(UUID id, String firstDay, String lastDay, String deputy, boolean now) {}
}
