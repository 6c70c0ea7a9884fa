package org.opsrail.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.Invitations;
import org.opsrail.identity.security.AttemptThrottle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a newcomer chooses the first password. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final AttemptThrottle throttle;
    private final IdentitySettings settings;
    private final FlashNotice flash;

    InvitationController(
            Invitations invitations, AttemptThrottle throttle, IdentitySettings settings, FlashNotice flash) {
        this.invitations = invitations;
        this.throttle = throttle;
        this.settings = settings;
        this.flash = flash;
    }

    @GetMapping("/invitation/{token}")
    String open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<AccountDetails> invited = known(token, request);
        if (invited.isEmpty()) {
            return over(response);
        }
        model.addAttribute("username", invited.get().username());
        model.addAttribute("minimum", settings.minimumPasswordLength());
        return "identity/invitation";
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            NewPassword typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (known(token, request).isEmpty()) {
            return over(response);
        }
        Optional<String> objection = typed.objection().or(() -> refusal(invitations.accept(token, typed.password())));
        if (objection.isEmpty()) {
            flash.done(redirect, "identity.invitation.done", locale);
            return "redirect:/login";
        }
        model.addAttribute("objection", flash.text(objection.get(), locale, settings.minimumPasswordLength()));
        return open(token, model, request, response);
    }

    private Optional<AccountDetails> known(String token, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (throttle.waitFor(address).isPresent()) {
            return Optional.empty();
        }
        Optional<AccountDetails> invited = invitations.open(token);
        if (invited.isEmpty()) {
            throttle.failed(address);
        }
        return invited;
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "identity/invitation-over";
    }

    private static Optional<String> refusal(Change change) {
        return change instanceof Change.Refused refused ? Optional.of(refused.messageKey()) : Optional.empty();
    }
}
