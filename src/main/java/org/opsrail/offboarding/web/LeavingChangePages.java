package org.opsrail.offboarding.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeavingChanges;
import org.opsrail.offboarding.domain.LeavingChanges.Change;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
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

/** A leaving is moved, or called off; each page says what follows. */
@Controller
@RequestMapping("/offboardings/{id:[0-9a-f-]{36}}")
class LeavingChangePages {

    private final LeavingChanges changes;
    private final Offboardings offboardings;
    private final LeavingRights rights;
    private final Directory directory;
    private final MessageSource texts;

    LeavingChangePages(
            LeavingChanges changes,
            Offboardings offboardings,
            LeavingRights rights,
            Directory directory,
            MessageSource texts) {
        this.changes = changes;
        this.offboardings = offboardings;
        this.rights = rights;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping("/{change:date|call-off}")
    String ask(@PathVariable UUID id, @PathVariable String change, Model model) {
        Offboarding offboarding = require(id);
        String number = offboarding.employeeNumber();
        model.addAttribute("change", change)
                .addAttribute("id", id)
                .addAttribute(
                        "name",
                        directory.person(number).map(Person::displayName).orElse(number))
                .addAttribute("date", offboarding.leavingDate())
                .addAttribute("casePath", casePath(offboarding));
        return "offboarding/change";
    }

    @PostMapping("/date")
    String move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "date") String when,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = rights.require();
        Offboarding offboarding = require(id);
        boolean atOnce = when.equals(LeavingColumns.NOW);
        if (!atOnce && date == null) {
            return answer(offboarding, "date", new Change.Refused("date"), redirect, locale);
        }
        return answer(offboarding, "date", changes.move(id, atOnce ? null : date, actor.id()), redirect, locale);
    }

    @PostMapping("/call-off")
    String callOff(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        Actor actor = rights.require();
        return answer(require(id), "call-off", changes.callOff(id, actor.id()), redirect, locale);
    }

    private Offboarding require(UUID id) {
        rights.require();
        return offboardings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String answer(
            Offboarding offboarding, String change, Change outcome, RedirectAttributes redirect, Locale locale) {
        return switch (outcome) {
            case Change.Made made -> {
                Flash.ok(redirect, say("offboarding.change." + change + ".done", locale));
                yield "redirect:" + casePath(offboarding);
            }
            case Change.Refused refused -> {
                Flash.late(redirect, say("offboarding.change.refused." + refused.reason(), locale));
                yield "redirect:/offboardings/" + offboarding.id() + "/" + change;
            }
        };
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, new Object[0], locale);
    }

    private static String casePath(Offboarding offboarding) {
        Long key = offboarding.processInstanceKey();
        return "/cases" + (key == null ? "" : "/" + key);
    }
}
