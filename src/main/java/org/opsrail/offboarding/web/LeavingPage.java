package org.opsrail.offboarding.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.domain.LeavingReport.Leaver;
import org.opsrail.offboarding.process.LeavingIntake;
import org.opsrail.shell.Flash;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for one leaver; what was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/offboardings/new")
class LeavingPage {

    private static final String PAGE = "offboarding/new";

    private final LeavingIntake intake;
    private final LeavingRights rights;
    private final Directory directory;
    private final MessageSource texts;

    LeavingPage(LeavingIntake intake, LeavingRights rights, Directory directory, MessageSource texts) {
        this.intake = intake;
        this.rights = rights;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String person) {
        rights.require();
        return new ModelAndView(PAGE, page(new Typed(person, "date", ""), Map.of()));
    }

    @PostMapping
    ModelAndView start(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "date") String when,
            @RequestParam(defaultValue = "") String date,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = rights.require();
        String leaving = when.equals(LeavingColumns.NOW) ? LeavingColumns.NOW : date.strip();
        Row row = new Row(
                1, Map.of(LeavingColumns.EMPLOYEE_NUMBER, person.strip(), LeavingColumns.LEAVING_DATE, leaving), 0);
        LeavingReport report = intake.take(List.of(row), actor.id());
        return Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                .findFirst()
                .map(leaver -> begun(leaver, report.started().isEmpty(), redirect, locale))
                .orElseGet(() -> refused(new Typed(person, when, date), report, locale));
    }

    private ModelAndView begun(Leaver leaver, boolean before, RedirectAttributes redirect, Locale locale) {
        String text = texts.getMessage(
                before ? "offboarding.new.before" : "offboarding.new.begun", new Object[] {leaver.name()}, locale);
        if (before) {
            Flash.info(redirect, text);
        } else {
            Flash.ok(redirect, text);
        }
        Long key = leaver.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }

    private ModelAndView refused(Typed typed, LeavingReport report, Locale locale) {
        Map<String, String> errors = report.rejected().getFirst().reasons().stream()
                .collect(Collectors.toMap(
                        Reason::column, reason -> reason.text(texts, locale), (one, other) -> one + "; " + other));
        return new ModelAndView(PAGE, page(typed, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> page(Typed typed, Map<String, String> errors) {
        return Map.of("typed", typed, "errors", errors, "colleagues", directory.people(Person.Status.ACTIVE));
    }

    /** @param when {@code date} or {@code now} */
    record Typed(String person, String when, String date) {}
}
