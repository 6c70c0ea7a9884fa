package org.opsrail.onboarding.intake.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.directory.ContractType;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.Person;
import org.opsrail.directory.Person.Status;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.Intake;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.onboarding.intake.IntakeReport.Started;
import org.opsrail.shell.Flash;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for one hire; what was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/onboardings/new")
class StartPage {

    private static final String PAGE = "onboarding/intake/new";

    private final Intake intake;
    private final Directory directory;
    private final IntakeRights rights;
    private final MessageSource texts;

    StartPage(Intake intake, Directory directory, IntakeRights rights, MessageSource texts) {
        this.intake = intake;
        this.directory = directory;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String form(Model model) {
        rights.require();
        model.addAllAttributes(page(Map.of(), Map.of()));
        return PAGE;
    }

    @PostMapping
    ModelAndView start(@RequestParam Map<String, String> typed, RedirectAttributes redirect, Locale locale) {
        rights.require();
        Map<String, String> cells = cells(typed);
        IntakeReport report = intake.take(List.of(new Row(1, cells, 0)));
        return Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                .findFirst()
                .map(started -> begun(started, report.started().isEmpty(), redirect, locale))
                .orElseGet(() -> refused(cells, report.rejected().getFirst().reasons(), locale));
    }

    private static Map<String, String> cells(Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        for (String name : HireColumns.NAMES) {
            cells.put(name, typed.getOrDefault(name, "").strip());
        }
        return cells;
    }

    private ModelAndView begun(Started started, boolean before, RedirectAttributes redirect, Locale locale) {
        String key = before ? "onboarding-intake.new.before" : "onboarding-intake.new.begun";
        String text = texts.getMessage(key, new Object[] {started.name()}, locale);
        if (before) {
            Flash.info(redirect, text);
        } else {
            Flash.ok(redirect, text);
        }
        Long processInstanceKey = started.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (processInstanceKey == null ? "" : "/" + processInstanceKey));
    }

    private ModelAndView refused(Map<String, String> cells, List<Reason> reasons, Locale locale) {
        Map<String, String> errors = reasons.stream()
                .collect(Collectors.toMap(
                        Reason::column, reason -> reason.text(texts, locale), (one, other) -> one + "; " + other));
        return new ModelAndView(PAGE, page(cells, errors), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> page(Map<String, String> values, Map<String, String> errors) {
        return Map.of(
                "values", values,
                "errors", errors,
                "roles", directory.roles(),
                "teams", directory.teams(),
                "places", directory.places().stream().map(Place::name).toList(),
                "contracts", ContractType.keys(),
                "colleagues", colleagues());
    }

    private List<Person> colleagues() {
        return Stream.of(Status.ACTIVE, Status.JOINING)
                .map(directory::people)
                .flatMap(Collection::stream)
                .toList();
    }
}
