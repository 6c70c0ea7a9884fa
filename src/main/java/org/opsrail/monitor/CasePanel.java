package org.opsrail.monitor;

import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actor;

/** What another module shows on the page of a case. */
public interface CasePanel {

    /** Empty where it has nothing to show, or nothing for the reader. */
    Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale);

    /** @param template with a fragment {@code panel(content)}: a section with a heading of the second level */
    record Panel(String template, Object content) {}
}
