package org.opsrail.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.Preferences;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.security.CurrentAccount;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

@Component
class RequestPreferences implements Preferences {

    private static final String COOKIE = "appearance";

    private final CurrentAccount account;
    private final Accounts accounts;

    RequestPreferences(CurrentAccount account, Accounts accounts) {
        this.account = account;
        this.accounts = accounts;
    }

    @Override
    public Appearance appearance() {
        return account.details()
                .map(AccountDetails::appearance)
                .or(RequestPreferences::fromCookie)
                .orElse(Appearance.SYSTEM);
    }

    @Override
    public void keep(Appearance appearance) {
        attributes().ifPresent(attributes -> writeCookie(attributes, appearance));
        account.details().ifPresent(known -> accounts.prefer(known.id(), appearance));
    }

    private static void writeCookie(ServletRequestAttributes attributes, Appearance appearance) {
        HttpServletResponse response = attributes.getResponse();
        if (response != null) {
            response.addHeader("Set-Cookie", PreferenceCookie.of(attributes.getRequest(), COOKIE, appearance.name()));
        }
    }

    private static Optional<Appearance> fromCookie() {
        return attributes()
                .map(ServletRequestAttributes::getRequest)
                .map(RequestPreferences::cookie)
                .map(Cookie::getValue)
                .flatMap(value -> Stream.of(Appearance.values())
                        .filter(appearance -> appearance.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    private static @Nullable Cookie cookie(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE);
    }

    private static Optional<ServletRequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }
}
