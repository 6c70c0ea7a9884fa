package org.opsrail.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Preferences;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.security.CurrentAccount;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: language, appearance, password. */
@Controller
class AccountController {

    private final CurrentAccount current;
    private final Actors actors;
    private final PasswordChange passwords;
    private final Preferences preferences;
    private final LocaleResolver locales;
    private final IdentitySettings settings;
    private final FlashNotice flash;

    AccountController(
            CurrentAccount current,
            Actors actors,
            PasswordChange passwords,
            Preferences preferences,
            LocaleResolver locales,
            IdentitySettings settings,
            FlashNotice flash) {
        this.current = current;
        this.actors = actors;
        this.passwords = passwords;
        this.preferences = preferences;
        this.locales = locales;
        this.settings = settings;
        this.flash = flash;
    }

    @GetMapping("/account")
    String show(Model model, Locale locale) {
        AccountDetails account = account();
        model.addAttribute("account", account);
        model.addAttribute("name", actors.current().displayName());
        model.addAttribute("admin", account.roles().contains(Role.ADMIN));
        model.addAttribute("operates", account.roles().stream().anyMatch(role -> role != Role.MEMBER));
        model.addAttribute("language", locale.getLanguage());
        model.addAttribute("appearances", Appearance.values());
        model.addAttribute("minimum", settings.minimumPasswordLength());
        return "identity/account";
    }

    @PostMapping("/account/preferences")
    String prefer(
            @RequestParam String language,
            @RequestParam Appearance appearance,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        preferences.keep(appearance);
        locales.setLocale(request, response, locale);
        flash.done(redirect, "identity.account.kept", locale);
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam String present,
            NewPassword typed,
            Model model,
            RedirectAttributes redirect,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> objection = passwords.change(account(), present, typed, request, response);
        if (objection.isEmpty()) {
            flash.done(redirect, "identity.account.password-changed", locale);
            return "redirect:/account";
        }
        model.addAttribute("objection", flash.text(objection.get(), locale, settings.minimumPasswordLength()));
        return show(model, locale);
    }

    private AccountDetails account() {
        return current.details().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
