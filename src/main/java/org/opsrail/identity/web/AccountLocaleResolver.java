package org.opsrail.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.security.CurrentAccount;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The account's language, else the one chosen on this device, else the first that the browser asks for. */
@Component("localeResolver")
class AccountLocaleResolver implements LocaleResolver {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final String COOKIE = "language";

    private final CurrentAccount account;
    private final Accounts accounts;
    private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

    AccountLocaleResolver(CurrentAccount account, Accounts accounts) {
        this.account = account;
        this.accounts = accounts;
        browser.setSupportedLocales(LANGUAGES);
        browser.setDefaultLocale(Locale.ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = account.details().map(AccountDetails::language).orElseGet(() -> cookie(request));
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(chosen))
                .findFirst()
                .orElseGet(() -> browser.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null || !LANGUAGES.contains(Locale.of(locale.getLanguage()))) {
            return;
        }
        response.addHeader("Set-Cookie", PreferenceCookie.of(request, COOKIE, locale.getLanguage()));
        account.details().ifPresent(known -> accounts.prefer(known.id(), locale.getLanguage()));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
