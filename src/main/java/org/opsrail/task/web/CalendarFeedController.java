package org.opsrail.task.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.LinkThrottle;
import org.opsrail.notification.NotificationSettings;
import org.opsrail.shell.Flash;
import org.opsrail.task.domain.CalendarFeeds;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address at which one's calendar program reads one's tasks, and what it finds there. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final String PAGE = "redirect:/account/calendar";

    private final CalendarFeeds feeds;
    private final TaskCalendar calendar;
    private final Actors actors;
    private final LinkThrottle throttle;
    private final NotificationSettings settings;
    private final MessageSource messages;

    CalendarFeedController(
            CalendarFeeds feeds,
            TaskCalendar calendar,
            Actors actors,
            LinkThrottle throttle,
            NotificationSettings settings,
            MessageSource messages) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.actors = actors;
        this.throttle = throttle;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/account/calendar")
    String page(Model model) {
        model.addAttribute("since", feeds.since(actors.current().id()).orElse(null));
        return "task/calendar";
    }

    @PostMapping("/account/calendar")
    String renew(RedirectAttributes redirect) {
        String token = feeds.renew(actors.current().id());
        redirect.addFlashAttribute("address", settings.url("/calendar/" + token + ".ics"));
        return PAGE;
    }

    @PostMapping("/account/calendar/revoke")
    String revoke(RedirectAttributes redirect, Locale locale) {
        feeds.revoke(actors.current().id());
        Flash.ok(redirect, messages.getMessage("task.calendar.revoked", null, locale));
        return PAGE;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        return known(token, request.getRemoteAddr())
                .map(reader -> ResponseEntity.ok().contentType(CALENDAR).body(calendar.of(reader)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Actor> known(String token, String address) {
        if (throttle.waitFor(address).isPresent()) {
            return Optional.empty();
        }
        Optional<String> owner = feeds.owner(token);
        if (owner.isEmpty()) {
            throttle.failed(address);
        }
        return owner.filter(actors::mayAct).flatMap(actors::byId);
    }
}
