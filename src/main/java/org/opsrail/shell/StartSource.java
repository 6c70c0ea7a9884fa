package org.opsrail.shell;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;

/** What a module's readers may start: a process by a form, many at once from a file. */
public interface StartSource {

    /** What the reader may start, most often started first; empty when nothing. */
    List<Start> starts(Actor reader, Locale locale);

    /**
     * @param title a verb and what it acts on, for example "Start an onboarding"
     * @param path the page where one starts, for example {@code /onboardings/new}
     */
    record Start(String icon, String title, String path) {}
}
