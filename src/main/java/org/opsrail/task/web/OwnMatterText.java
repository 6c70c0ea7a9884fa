package org.opsrail.task.web;

import java.util.Locale;
import org.opsrail.task.FourEyes.Stake;

/** Why a task is not the reader's to do, as a message key. */
final class OwnMatterText {

    private OwnMatterText() {}

    static String of(Stake stake) {
        return "task.own-matter." + stake.name().toLowerCase(Locale.ROOT);
    }
}
