package org.opsrail.onboarding;

import java.util.List;
import java.util.Locale;

/** What was handed out to somebody when they came. */
public interface HandedOut {

    /** Ordered and not taken back, over all onboardings of the person. */
    List<Thing> equipment(String employeeNumber, Locale locale);

    /** @param id for example {@code laptop} */
    record Thing(String id, String name) {}
}
