package org.opsrail.duediligence.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Relationship;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.duediligence.domain.Relationships.Wished;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
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

/** What sales, compliance and ops do to a customer who is served: look at it before the time, or end it. */
@Controller
@RequestMapping("/customers/{id}/relationship")
class RelationshipPages {

    private static final int LONGEST_REASON = 1000;

    private final Relationships relationships;
    private final Customers customers;
    private final CustomerTexts texts;
    private final Actors actors;

    RelationshipPages(Relationships relationships, Customers customers, CustomerTexts texts, Actors actors) {
        this.relationships = relationships;
        this.customers = customers;
        this.texts = texts;
        this.actors = actors;
    }

    static boolean mayChange(Relationship relationship, Customer customer, Actor actor) {
        return !relationship.isOver() && CustomerRights.allows(actor) && CustomerRights.see(customer, actor);
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(changeable(id), "", false);
    }

    @PostMapping("/review")
    ModelAndView review(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        Relationship relationship = changeable(id);
        Wished wished = relationships.wantReview(id, actors.current().id());
        return told(relationship, wished, "relationship.review.done", redirect, locale);
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        Relationship relationship = changeable(id);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return page(relationship, reason, true);
        }
        Wished wished = relationships.endByHand(id, actors.current().id(), said);
        return told(relationship, wished, "relationship.end.done", redirect, locale);
    }

    private ModelAndView told(
            Relationship relationship, Wished wished, String done, RedirectAttributes redirect, Locale locale) {
        switch (wished) {
            case DONE -> Flash.ok(redirect, texts.say(done, locale));
            case OVER -> Flash.late(redirect, texts.say("relationship.over", locale));
            case UNDER_REVIEW -> Flash.late(redirect, texts.say("relationship.under-review", locale));
        }
        Long key = relationship.processInstanceKey();
        return new ModelAndView("redirect:/cases" + (key == null ? "" : "/" + key));
    }

    private ModelAndView page(Relationship relationship, String reason, boolean missing) {
        return new ModelAndView(
                "duediligence/relationship",
                Map.of(
                        "relationship",
                        relationship,
                        "customer",
                        customers.get(relationship.file()).company().legalName(),
                        "reason",
                        reason,
                        "missing",
                        missing),
                missing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Relationship changeable(UUID id) {
        Actor actor = actors.current();
        return relationships
                .find(id)
                .filter(found -> mayChange(found, customers.get(found.file()), actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
