package org.opsrail.notification.domain;

import java.util.regex.Pattern;

/** Once a mail is sent, the copy in the outbox must not let its reader take the newcomer's account. */
final class SpentLinks {

    private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");

    private SpentLinks() {}

    static String blank(String body) {
        return INVITATION.matcher(body).replaceAll("/invitation/…");
    }
}
