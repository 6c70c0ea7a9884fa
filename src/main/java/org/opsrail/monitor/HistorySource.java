package org.opsrail.monitor;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;

/** What else happened in a case, beside what its own module tells: tasks done, comments. */
public interface HistorySource {

    /** @param model the version of the process that the case runs on, for the names of its elements */
    List<CaseSource.Happening> happenings(long processInstanceKey, ProcessModel model, Actor reader, Locale locale);
}
