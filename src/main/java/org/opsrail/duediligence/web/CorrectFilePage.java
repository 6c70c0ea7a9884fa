package org.opsrail.duediligence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opsrail.duediligence.domain.Contacts;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerRecords;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.duediligence.web.FileFields.Typed;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reason;
import org.opsrail.task.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The salesperson puts the file right and has it checked again, or drops the customer. */
@Controller
@RequestMapping("/customers/tasks/{key}")
class CorrectFilePage {

    private static final String PAGE = "duediligence/correct";

    private final TaskDesk desk;
    private final Customers customers;
    private final Contacts contacts;
    private final CustomerOwners owners;
    private final CustomerRecords records;
    private final Findings findings;
    private final FileFields fields;
    private final CustomerTexts texts;
    private final Actors actors;

    CorrectFilePage(
            TaskDesk desk,
            Customers customers,
            Contacts contacts,
            CustomerOwners owners,
            CustomerRecords records,
            Findings findings,
            FileFields fields,
            CustomerTexts texts,
            Actors actors) {
        this.desk = desk;
        this.customers = customers;
        this.contacts = contacts;
        this.owners = owners;
        this.records = records;
        this.findings = findings;
        this.fields = fields;
        this.texts = texts;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView form(@PathVariable long key, RedirectAttributes redirect, Locale locale) {
        return customer(key, actors.current())
                .map(customer -> new ModelAndView(PAGE, page(key, customer, values(customer), Map.of(), locale)))
                .orElseGet(() -> over(key, redirect, locale));
    }

    private Map<String, String> values(Customer customer) {
        return FileFields.values(customer, contacts.of(customer.id()).orElse(null), owners.of(customer.id()));
    }

    @PostMapping("/correct")
    ModelAndView correct(
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        Optional<Customer> known = customer(key, actor);
        if (known.isEmpty()) {
            return over(key, redirect, locale);
        }
        Customer customer = known.get();
        Typed typed = Typed.of(with(sent, customer));
        return switch (typed.owners()) {
            case Reading.Unreadable unreadable ->
                refused(key, customer, typed, fields.errors(unreadable, locale), locale);
            case Reading.Table lines -> {
                List<Reason> reasons = records.correct(customer, typed.wish(lines));
                yield reasons.isEmpty()
                        ? answered(key, actor, Map.of("next", "check"), "correct.checked", customer, redirect, locale)
                        : refused(key, customer, typed, fields.errors(reasons, locale), locale);
            }
        };
    }

    /** Neither its reference nor who sells to it is asked again. */
    private static Map<String, String> with(Map<String, String> sent, Customer customer) {
        Map<String, String> all = new HashMap<>(sent);
        all.put(CustomerColumns.REFERENCE, customer.reference());
        all.put(CustomerColumns.SALESPERSON, customer.company().salesperson());
        return all;
    }

    @PostMapping("/drop")
    ModelAndView drop(
            @PathVariable long key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        return customer(key, actor)
                .map(customer -> answered(
                        key,
                        actor,
                        Map.of("next", "drop", "reason", reason),
                        "correct.dropped",
                        customer,
                        redirect,
                        locale))
                .orElseGet(() -> over(key, redirect, locale));
    }

    private Optional<Customer> customer(long key, Actor actor) {
        return desk.answering(key, actor)
                .filter(task -> task.elementId().equals(Verdict.CORRECT))
                .flatMap(task -> customers.ofCase(task.processInstanceKey()));
    }

    private ModelAndView answered(
            long key,
            Actor actor,
            Map<String, Object> answers,
            String done,
            Customer customer,
            RedirectAttributes redirect,
            Locale locale) {
        if (!desk.complete(key, actor, shown -> answers)) {
            return over(key, redirect, locale);
        }
        Flash.ok(redirect, texts.say(done, locale, customer.company().legalName()));
        return new ModelAndView("redirect:/cases/" + customer.processInstanceKey());
    }

    /** The task itself tells what became of it, to whoever may know. */
    private ModelAndView over(long key, RedirectAttributes redirect, Locale locale) {
        Flash.late(redirect, texts.say("correct.over", locale));
        return new ModelAndView("redirect:/tasks/" + key);
    }

    private ModelAndView refused(
            long key, Customer customer, Typed typed, Map<String, List<String>> errors, Locale locale) {
        return new ModelAndView(
                PAGE, page(key, customer, typed.values(), errors, locale), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> page(
            long key, Customer customer, Map<String, String> values, Map<String, List<String>> errors, Locale locale) {
        Map<String, Object> page = fields.page(values, errors, locale);
        page.put("key", key);
        page.put("name", customer.company().legalName());
        page.put(
                "found",
                findings.latest(customer.id()).stream()
                        .filter(finding -> finding.severity() == Severity.TO_CORRECT)
                        .map(finding -> texts.finding(finding, locale))
                        .toList());
        return page;
    }
}
