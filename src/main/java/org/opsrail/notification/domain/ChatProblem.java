package org.opsrail.notification.domain;

import java.util.Locale;

/** Why a message did not reach its room; the words are in {@code notification.channel.problem.*}. */
public enum ChatProblem {
    /** The secret that holds the address is not in the environment. */
    NOT_SET(false),
    /** The address is not among those that the installation allows. */
    NOT_ALLOWED(false),
    UNREACHABLE(false),
    /** The service has too much to do, or trouble of its own. */
    BUSY(false),
    /** The room or its webhook is gone, or does not take what we send: sending it again helps nobody. */
    REFUSED(true);

    private final boolean last;

    ChatProblem(boolean last) {
        this.last = last;
    }

    boolean isFinal() {
        return last;
    }

    public String messageKey() {
        return "notification.channel.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
