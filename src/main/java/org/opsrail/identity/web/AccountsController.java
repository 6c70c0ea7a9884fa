package org.opsrail.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actors;
import org.opsrail.identity.IdentitySettings;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.Invitations;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All accounts, for administrators. Nobody chooses a password for somebody else: a link is handed over instead. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountsController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Actors actors;
    private final IdentitySettings settings;
    private final FlashNotice flash;

    AccountsController(
            Accounts accounts, Invitations invitations, Actors actors, IdentitySettings settings, FlashNotice flash) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.actors = actors;
        this.settings = settings;
        this.flash = flash;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        List<AccountDetails> all = accounts.all();
        model.addAttribute("accounts", all);
        model.addAttribute(
                "names",
                actors.displayNames(all.stream().map(AccountDetails::actorId).toList()));
        return "identity/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Model model) {
        return form(model, null, new AccountForm());
    }

    @PostMapping("/accounts")
    String create(AccountForm form, Model model, RedirectAttributes redirect, Locale locale) {
        return switch (accounts.create(form.toNewAccount(settings.groups()))) {
            case Change.Done done -> {
                link(done.account().id(), redirect);
                flash.done(redirect, "identity.accounts.created", locale);
                yield "redirect:/accounts/" + done.account().id();
            }
            case Change.Refused refused -> refused(refused, form(model, null, form), model, locale);
        };
    }

    @GetMapping("/accounts/{id}")
    String edit(@PathVariable UUID id, Model model) {
        AccountDetails account = account(id);
        return form(model, account, AccountForm.of(account));
    }

    @PostMapping("/accounts/{id}")
    String change(@PathVariable UUID id, AccountForm form, Model model, RedirectAttributes redirect, Locale locale) {
        AccountDetails account = account(id);
        Change change = accounts.permit(id, form.getRoles(), form.groupsAmong(settings.groups()), form.isEnabled());
        if (change instanceof Change.Refused refused) {
            return refused(refused, form(model, account, form), model, locale);
        }
        if (form.isBlocked() && !form.isEnabled()) {
            accounts.block(id);
        }
        flash.done(redirect, "identity.accounts.changed", locale);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/invitation")
    String invite(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        link(account(id).id(), redirect);
        flash.done(redirect, "identity.accounts.invited", locale);
        return "redirect:/accounts/" + id;
    }

    /** Shown once, on the next page: here only the token's hash is kept. */
    private void link(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("link", "/invitation/" + invitations.inviteTo(id));
    }

    private String form(Model model, @Nullable AccountDetails account, AccountForm form) {
        model.addAttribute("account", account);
        model.addAttribute(
                "name",
                account == null
                        ? ""
                        : actors.displayNames(Set.of(account.actorId()))
                                .getOrDefault(account.actorId(), account.username()));
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("groups", settings.groups());
        return "identity/account-form";
    }

    private String refused(Change.Refused refused, String view, Model model, Locale locale) {
        model.addAttribute("objection", flash.text(refused.messageKey(), locale));
        return view;
    }

    private AccountDetails account(UUID id) {
        return accounts.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
