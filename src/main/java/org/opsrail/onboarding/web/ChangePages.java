package org.opsrail.onboarding.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.domain.Change;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.shell.Flash;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One small page per change on the way; each says what follows from it. */
@Controller
@RequestMapping("/onboardings/{id:[0-9a-f-]{36}}")
class ChangePages {

    private final ChangeRequests requests;
    private final Directory directory;
    private final Wording wording;

    ChangePages(ChangeRequests requests, Directory directory, Wording wording) {
        this.requests = requests;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/{change:start-date|manager|buddy|role|withdrawal}")
    String ask(@PathVariable UUID id, @PathVariable String change, Model model) {
        ChangeRequests.Subject subject = requests.require(id, change);
        Onboarding now = subject.onboarding();
        model.addAttribute("change", change)
                .addAttribute("name", subject.name())
                .addAttribute("casePath", subject.casePath())
                .addAttribute("action", "/onboardings/" + id + "/" + change)
                .addAttribute("startDate", now.startDate())
                .addAttribute("manager", now.manager())
                .addAttribute("buddy", now.buddy().orElse(null))
                .addAttribute("role", now.role())
                .addAttribute("team", now.team())
                .addAttribute("place", now.place());
        offer(model, now.employeeNumber());
        return "onboarding/change";
    }

    private void offer(Model model, String newcomer) {
        model.addAttribute("roles", directory.roles())
                .addAttribute("teams", directory.teams())
                .addAttribute(
                        "places", directory.places().stream().map(Place::name).toList())
                .addAttribute(
                        "people",
                        directory.people(Person.Status.ACTIVE).stream()
                                .filter(person -> !person.employeeNumber().equals(newcomer))
                                .toList());
    }

    @PostMapping("/start-date")
    String moveStart(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate startDate,
            RedirectAttributes redirect,
            Locale locale) {
        return answer(id, "start-date", requests.moveStart(id, startDate), redirect, locale);
    }

    @PostMapping("/manager")
    String changeManager(
            @PathVariable UUID id, @RequestParam String manager, RedirectAttributes redirect, Locale locale) {
        return answer(id, "manager", requests.changeManager(id, manager), redirect, locale);
    }

    @PostMapping("/buddy")
    String changeBuddy(@PathVariable UUID id, @RequestParam String buddy, RedirectAttributes redirect, Locale locale) {
        return answer(id, "buddy", requests.changeBuddy(id, buddy), redirect, locale);
    }

    @PostMapping("/role")
    String changeRole(
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam String team,
            @RequestParam String place,
            RedirectAttributes redirect,
            Locale locale) {
        return answer(id, "role", requests.changeRole(id, role, team, place), redirect, locale);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        return answer(id, "withdrawal", requests.withdraw(id), redirect, locale);
    }

    private String answer(UUID id, String change, Change outcome, RedirectAttributes redirect, Locale locale) {
        return switch (outcome) {
            case Change.Made made -> {
                Flash.ok(redirect, wording.say("onboarding.change." + change + ".done", locale));
                yield "redirect:" + requests.require(id, change).casePath();
            }
            case Change.Refused refused -> {
                Flash.late(redirect, wording.say(refused.key(), locale));
                yield "redirect:/onboardings/" + id + "/" + change;
            }
        };
    }
}
