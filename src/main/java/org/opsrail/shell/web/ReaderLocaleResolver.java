package org.opsrail.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language chosen on this device, else the account's, else the browser's; always one that Opsrail is written in. */
class ReaderLocaleResolver extends CookieLocaleResolver {

    private static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final ObjectProvider<Actors> actors;

    ReaderLocaleResolver(ObjectProvider<Actors> actors) {
        super("opsrail_language");
        this.actors = actors;
        setDefaultLocaleFunction(this::accountsOrBrowsers);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        Locale locale = super.parseLocaleValue(value);
        return locale == null ? null : written(locale);
    }

    private Locale accountsOrBrowsers(HttpServletRequest request) {
        try {
            Actors known = actors.getIfAvailable();
            if (known != null && request.getUserPrincipal() != null) {
                return written(known.current().locale());
            }
        } catch (AccessDeniedException signedOut) {
            return written(request.getLocale());
        }
        return browsers(request);
    }

    private static Locale browsers(HttpServletRequest request) {
        List<Locale> accepted = Collections.list(request.getLocales());
        return accepted.stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(WRITTEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Locale written(Locale locale) {
        Locale language = Locale.of(locale.getLanguage());
        return WRITTEN.contains(language) ? language : Locale.ENGLISH;
    }
}
