package org.opsrail.notification.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.notification.domain.Channel;
import org.opsrail.notification.domain.Channel.OwnerKind;
import org.opsrail.notification.domain.Channels;
import org.opsrail.notification.domain.ChatProblem;
import org.opsrail.notification.domain.ChatServer;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which chat rooms groups and people read their messages. */
@Controller
class ChannelController {

    private static final String PAGE = "redirect:/channels";

    private final ChannelPage page;
    private final Channels channels;
    private final ChatServer server;
    private final Directory directory;
    private final IdentitySettings identity;
    private final MessageSource messages;

    ChannelController(
            ChannelPage page,
            Channels channels,
            ChatServer server,
            Directory directory,
            IdentitySettings identity,
            MessageSource messages) {
        this.page = page;
        this.channels = channels;
        this.server = server;
        this.directory = directory;
        this.identity = identity;
        this.messages = messages;
    }

    @GetMapping("/channels")
    String list(Model model, Locale locale) {
        return page.show(ChannelForm.empty(locale.getLanguage()), model, locale);
    }

    @PostMapping("/channels")
    String save(
            @Valid @ModelAttribute("form") ChannelForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        page.requireChanges();
        Optional<Channel> channel = channel(form);
        if (channel.isEmpty()) {
            result.rejectValue("person", "notification.channel.objection.person");
        }
        if (!form.place().isEmpty() && directory.place(form.place()).isEmpty()) {
            result.rejectValue("place", "NotBlank");
        }
        if (result.hasErrors()) {
            return page.show(form, model, locale);
        }
        channels.save(channel.orElseThrow());
        Flash.ok(redirect, text("notification.channel.saved", locale));
        return PAGE;
    }

    @PostMapping("/channels/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        page.requireChanges();
        Optional<ChatProblem> problem = server.test(channel(id));
        if (problem.isEmpty()) {
            Flash.ok(redirect, text("notification.channel.tested", locale));
        } else {
            Flash.late(redirect, text(problem.get().messageKey(), locale));
        }
        return PAGE;
    }

    @PostMapping("/channels/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        page.requireChanges();
        channels.remove(channel(id));
        Flash.ok(redirect, text("notification.channel.removed", locale));
        return PAGE;
    }

    /** A known group or a known person, and not both. */
    private Optional<Channel> channel(ChannelForm form) {
        if (form.person().isBlank()) {
            return Optional.of(form.group())
                    .filter(identity.groups()::contains)
                    .map(group -> form.of(OwnerKind.GROUP, group));
        }
        return form.group().isEmpty()
                ? directory
                        .find(form.person().strip())
                        .filter(person -> person.status() != Person.Status.GONE)
                        .map(person -> form.of(OwnerKind.PERSON, person.employeeNumber()))
                : Optional.empty();
    }

    private Channel channel(UUID id) {
        return channels.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
