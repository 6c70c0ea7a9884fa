package org.opsrail.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and appearance, chosen on any page; one returns to it. */
@Controller
class PreferencesController {

    private final LocaleResolver locales;
    private final Preferences preferences;

    PreferencesController(LocaleResolver locales, Preferences preferences) {
        this.locales = locales;
        this.preferences = preferences;
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.forLanguageTag(language));
        return "redirect:" + ownPath(back);
    }

    @PostMapping("/preferences/theme")
    String theme(@RequestParam String theme, @RequestParam(defaultValue = "/") String back) {
        Stream.of(Appearance.values())
                .filter(appearance -> appearance.name().equalsIgnoreCase(theme))
                .forEach(preferences::keep);
        return "redirect:" + ownPath(back);
    }

    /** Only a path of this site is followed, so that a crafted link leads nowhere else. */
    static String ownPath(String back) {
        boolean own = back.startsWith("/")
                && !back.startsWith("//")
                && back.indexOf('\\') < 0
                && back.chars().noneMatch(Character::isISOControl);
        return own ? back : "/";
    }
}
