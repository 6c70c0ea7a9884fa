package org.opsrail.duediligence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.duediligence.process.CustomerIntake;
import org.opsrail.duediligence.web.FileFields.Typed;
import org.opsrail.identity.Actor;
import org.opsrail.shell.Flash;
import org.opsrail.tabular.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for one customer; what was typed stays when something is wrong with it. */
@Controller
@RequestMapping("/customers/new")
class NewCustomerPage {

    private static final String PAGE = "duediligence/new";

    private final CustomerIntake intake;
    private final CustomerRights rights;
    private final FileFields fields;
    private final CustomerTexts texts;

    NewCustomerPage(CustomerIntake intake, CustomerRights rights, FileFields fields, CustomerTexts texts) {
        this.intake = intake;
        this.rights = rights;
        this.fields = fields;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(Locale locale) {
        Actor actor = rights.require();
        Map<String, String> values = new HashMap<>();
        if (actor.groups().contains("sales")) {
            values.put(CustomerColumns.SALESPERSON, actor.id());
        }
        return new ModelAndView(PAGE, fields.page(values, Map.of(), locale));
    }

    @PostMapping
    ModelAndView start(@RequestParam Map<String, String> sent, RedirectAttributes redirect, Locale locale) {
        Actor actor = rights.require();
        Typed typed = Typed.of(sent);
        return switch (typed.owners()) {
            case Reading.Unreadable unreadable -> refused(typed, fields.errors(unreadable, locale), locale);
            case Reading.Table lines -> {
                CustomerReport report = intake.take(List.of(typed.wish(lines)), actor.id());
                yield Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                        .findFirst()
                        .map(asked -> begun(asked, report.started().isEmpty(), redirect, locale))
                        .orElseGet(() -> refused(
                                typed,
                                fields.errors(report.rejected().getFirst().reasons(), locale),
                                locale));
            }
        };
    }

    private ModelAndView begun(Asked asked, boolean before, RedirectAttributes redirect, Locale locale) {
        if (before) {
            Flash.info(redirect, texts.say("new.before", locale, asked.legalName()));
        } else {
            Flash.ok(redirect, texts.say("new.begun", locale, asked.legalName()));
        }
        Long key = asked.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }

    private ModelAndView refused(Typed typed, Map<String, List<String>> errors, Locale locale) {
        return new ModelAndView(PAGE, fields.page(typed.values(), errors, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
