package org.opsrail.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Light, dark, or as the device says; remembered by the device. */
final class Theme {

    static final String COOKIE = "appearance";
    private static final Set<String> KNOWN = Set.of("light", "dark", "system");

    private Theme() {}

    static String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "system" : known(cookie.getValue());
    }

    static String known(String theme) {
        return KNOWN.contains(theme) ? theme : "system";
    }
}
