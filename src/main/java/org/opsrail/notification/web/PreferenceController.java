package org.opsrail.notification.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actors;
import org.opsrail.notification.domain.DeliveryPreference;
import org.opsrail.notification.domain.DeliveryPreferences;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When one's own messages arrive. */
@Controller
class PreferenceController {

    private final DeliveryPreferences preferences;
    private final Actors actors;
    private final Directory directory;
    private final MessageSource messages;

    PreferenceController(DeliveryPreferences preferences, Actors actors, Directory directory, MessageSource messages) {
        this.preferences = preferences;
        this.actors = actors;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/account/messages")
    String show(Model model) {
        return show(preferences.of(reader()), model);
    }

    @PostMapping("/account/messages")
    String keep(
            @RequestParam @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime quietFrom,
            @RequestParam @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime quietUntil,
            @RequestParam(defaultValue = "false") boolean quietDays,
            @RequestParam @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime digestAt,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        DeliveryPreference chosen = new DeliveryPreference(quietFrom, quietUntil, quietDays, digestAt);
        if ((quietFrom == null) != (quietUntil == null)) {
            model.addAttribute("objection", "notification.preference.objection.one");
            return show(chosen, model);
        }
        if (quietFrom != null && Objects.equals(quietFrom, quietUntil)) {
            model.addAttribute("objection", "notification.preference.objection.same");
            return show(chosen, model);
        }
        preferences.save(reader(), chosen);
        Flash.ok(redirect, messages.getMessage("notification.preference.kept", null, locale));
        return "redirect:/account/messages";
    }

    private String show(DeliveryPreference chosen, Model model) {
        model.addAttribute("chosen", chosen);
        directory.person(reader()).map(Person::place).ifPresent(place -> model.addAttribute("place", place));
        return "notification/preferences";
    }

    private String reader() {
        return actors.current().id();
    }
}
