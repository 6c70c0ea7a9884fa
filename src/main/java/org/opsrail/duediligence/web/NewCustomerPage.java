package org.opsrail.duediligence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.duediligence.domain.Deals;
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
    private final Deals deals;
    private final CustomerRights rights;
    private final FileFields fields;
    private final CustomerTexts texts;

    NewCustomerPage(CustomerIntake intake, Deals deals, CustomerRights rights, FileFields fields, CustomerTexts texts) {
        this.intake = intake;
        this.deals = deals;
        this.rights = rights;
        this.fields = fields;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String deal, Locale locale) {
        Actor actor = rights.require();
        return Optional.ofNullable(deal)
                .flatMap(deals::waiting)
                .map(waiting -> page(
                        waiting.values(),
                        fields.errors(intake.lacking(waiting, actor.id()), locale),
                        waiting.webhookId(),
                        locale))
                .orElseGet(() -> empty(actor, locale));
    }

    private ModelAndView empty(Actor actor, Locale locale) {
        Map<String, String> values = new HashMap<>();
        if (actor.groups().contains("sales")) {
            values.put(CustomerColumns.SALESPERSON, actor.id());
        }
        return page(values, Map.of(), null, locale);
    }

    @PostMapping
    ModelAndView start(@RequestParam Map<String, String> sent, RedirectAttributes redirect, Locale locale) {
        Actor actor = rights.require();
        Typed typed = Typed.of(sent);
        @Nullable String deal = sent.get("deal");
        return switch (typed.owners()) {
            case Reading.Unreadable unreadable -> refused(typed, fields.errors(unreadable, locale), deal, locale);
            case Reading.Table lines -> {
                CustomerReport report = intake.take(List.of(typed.wish(lines)), actor.id());
                yield Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                        .findFirst()
                        .map(asked -> begun(asked, report.started().isEmpty(), deal, redirect, locale))
                        .orElseGet(() -> refused(
                                typed,
                                fields.errors(report.rejected().getFirst().reasons(), locale),
                                deal,
                                locale));
            }
        };
    }

    private ModelAndView begun(
            Asked asked, boolean before, @Nullable String deal, RedirectAttributes redirect, Locale locale) {
        if (before) {
            Flash.info(redirect, texts.say("new.before", locale, asked.legalName()));
        } else {
            Optional.ofNullable(deal).ifPresent(deals::complete);
            Flash.ok(redirect, texts.say("new.begun", locale, asked.legalName()));
        }
        Long key = asked.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }

    private ModelAndView refused(Typed typed, Map<String, List<String>> errors, @Nullable String deal, Locale locale) {
        ModelAndView page = page(typed.values(), errors, deal, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @param deal the call that told of the customer with something lacking, if it was one */
    private ModelAndView page(
            Map<String, String> values, Map<String, List<String>> errors, @Nullable String deal, Locale locale) {
        return new ModelAndView(PAGE, fields.page(values, errors, locale)).addObject("deal", deal);
    }
}
