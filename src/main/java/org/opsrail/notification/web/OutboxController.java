package org.opsrail.notification.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.notification.domain.Outbox;
import org.opsrail.notification.domain.OutboxMessage;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("@outboxAccess.reads(authentication)")
class OutboxController {

    private final Outbox outbox;
    private final Directory directory;
    private final InstantSource clock;
    private final MessageSource messages;

    OutboxController(Outbox outbox, Directory directory, InstantSource clock, MessageSource messages) {
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/outbox")
    String list(@RequestParam @Nullable State state, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "lines",
                outbox.latest(state, q.strip()).stream().map(OutboxLines::line).toList());
        model.addAttribute("states", State.values());
        model.addAttribute("state", state);
        model.addAttribute("q", q.strip());
        return "notification/outbox";
    }

    @GetMapping("/outbox/{id}")
    String one(@PathVariable UUID id, Model model) {
        OutboxMessage message = message(id);
        model.addAttribute("line", OutboxLines.line(message));
        model.addAttribute(
                "recipient",
                directory.person(message.recipient()).map(Person::displayName).orElse(message.recipient()));
        if (message.channel() == null) {
            model.addAttribute("html", message.html());
            model.addAttribute("text", message.text());
        } else {
            model.addAttribute("brief", message.brief());
            model.addAttribute("link", message.link());
        }
        return "notification/outbox-message";
    }

    @PostMapping("/outbox/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        boolean waits = outbox.retry(message(id).id(), clock.instant());
        String text = messages.getMessage(
                waits ? "notification.outbox.retried" : "notification.outbox.sent-already", null, locale);
        redirect.addFlashAttribute("flash", Map.of("kind", "ok", "icon", "circle-check", "text", text));
        return "redirect:/outbox/" + id;
    }

    private OutboxMessage message(UUID id) {
        return outbox.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
