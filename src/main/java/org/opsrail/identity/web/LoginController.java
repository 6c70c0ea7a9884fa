package org.opsrail.identity.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.security.CurrentAccount;
import org.opsrail.identity.seed.SampleAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    private final ObjectProvider<SampleAccounts> samples;
    private final CurrentAccount account;
    private final boolean local;

    LoginController(ObjectProvider<SampleAccounts> samples, CurrentAccount account, Environment environment) {
        this.samples = samples;
        this.account = account;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @GetMapping("/login")
    String login(
            @RequestParam @Nullable String wrong,
            @RequestParam(name = "wait") @Nullable Integer minutes,
            @RequestParam(name = "signed-out") @Nullable String signedOut,
            Model model) {
        if (account.details().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("minutes", minutes);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute(
                "samples",
                Optional.ofNullable(samples.getIfAvailable())
                        .filter(known -> local)
                        .map(SampleAccounts::all)
                        .orElse(null));
        return "identity/login";
    }
}
