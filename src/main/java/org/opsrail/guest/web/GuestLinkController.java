package org.opsrail.guest.web;

import java.util.Locale;
import java.util.UUID;
import org.opsrail.guest.GuestForm;
import org.opsrail.guest.domain.GuestDesk;
import org.opsrail.guest.domain.IssuedLinks;
import org.opsrail.guest.domain.Link;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Revokes links and sends them anew. */
@Controller
class GuestLinkController {

    private final IssuedLinks links;
    private final GuestDesk desk;
    private final Actors actors;
    private final MessageSource messages;

    GuestLinkController(IssuedLinks links, GuestDesk desk, Actors actors, MessageSource messages) {
        this.links = links;
        this.desk = desk;
        this.actors = actors;
        this.messages = messages;
    }

    @PostMapping("/guest-links/{id}/revoke")
    String revoke(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        Link link = managed(id);
        links.revoke(link, actors.current());
        return back(link, "guest.revoked", locale, redirect);
    }

    @PostMapping("/guest-links/{id}/send")
    String send(@PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
        Link link = managed(id);
        form(link).send(link.reference());
        return back(link, "guest.sent", locale, redirect);
    }

    private Link managed(UUID id) {
        return links.find(id)
                .filter(link -> form(link).manages(actors.current(), link.reference()))
                .orElseThrow(GuestLinkController::notFound);
    }

    private GuestForm form(Link link) {
        return desk.form(link.form()).orElseThrow(GuestLinkController::notFound);
    }

    private String back(Link link, String message, Locale locale, RedirectAttributes redirect) {
        Flash.ok(redirect, messages.getMessage(message, null, locale));
        return link.caseKey() == null ? "redirect:/cases" : "redirect:/cases/" + link.caseKey();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
