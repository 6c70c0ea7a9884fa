package org.opsrail.notification.domain;

import java.util.regex.Pattern;

/** Once a mail is sent, the copy in the outbox must not let its reader take the newcomer's account, or answer in the newcomer's place. */
final class SpentLinks {

    private static final Pattern SECRET = Pattern.compile("/(invitation|guest/[a-z-]+)/[\\w-]+");

    private SpentLinks() {}

    static String blank(String body) {
        return SECRET.matcher(body).replaceAll("/$1/…");
    }
}
