package org.opsrail.duediligence.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.Deal.Waiting;
import org.opsrail.duediligence.domain.Deals;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.duediligence.process.CustomerIntake;
import org.opsrail.identity.Actor;
import org.opsrail.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deals that came with something lacking, for whoever may ask for a check: to be completed, or set aside. */
@Controller
@RequestMapping(DealPages.ADDRESS)
class DealPages {

    static final String ADDRESS = "/customers/deals";

    private final Deals deals;
    private final CustomerIntake intake;
    private final CustomerRights rights;
    private final CustomerTexts texts;

    DealPages(Deals deals, CustomerIntake intake, CustomerRights rights, CustomerTexts texts) {
        this.deals = deals;
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param lacking the labels of what is missing or wrong, between dots */
    record Line(String webhookId, String name, String reference, String lacking, Instant receivedAt) {}

    @GetMapping
    ModelAndView list(Locale locale) {
        Actor actor = rights.require();
        List<Line> lines =
                deals.waiting().stream().map(deal -> line(deal, actor, locale)).toList();
        return new ModelAndView("duediligence/deals", Map.of("deals", lines));
    }

    private Line line(Waiting deal, Actor actor, Locale locale) {
        String name = deal.values().getOrDefault(CustomerColumns.LEGAL_NAME, "");
        return new Line(
                deal.webhookId(),
                name.isEmpty() ? texts.say("deals.unnamed", locale) : name,
                deal.reference(),
                lacking(deal, actor, locale),
                deal.receivedAt());
    }

    private String lacking(Waiting deal, Actor actor, Locale locale) {
        return intake.lacking(deal, actor.id()).stream()
                .map(FileFields::field)
                .distinct()
                .map(field -> texts.say("label." + field, locale))
                .collect(Collectors.joining(" · "));
    }

    @PostMapping("/set-aside")
    String setAside(@RequestParam String deal, RedirectAttributes redirect, Locale locale) {
        rights.require();
        if (deals.setAside(deal)) {
            Flash.ok(redirect, texts.say("deals.set-aside.done", locale));
        } else {
            Flash.late(redirect, texts.say("deals.over", locale));
        }
        return "redirect:" + ADDRESS;
    }
}
