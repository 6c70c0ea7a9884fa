package org.opsrail.shell;

import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;

/** What a module offers to the search at the top of every page (Ctrl K): things to open and things to start. */
public interface PaletteSource {

    /**
     * What fits the words, best first, at most {@code limit}; without words what one does most often.
     *
     * @param words lower case, trimmed, perhaps empty
     */
    List<Hit> find(String words, Actor reader, Locale locale, int limit);

    /**
     * @param kind the heading that it stands under: {@code start}, {@code go}, {@code task}, {@code case}, {@code person}
     * @param detail one short line beside the title, perhaps empty
     * @param path where it leads, for example {@code /tasks/2251799813685251}
     */
    record Hit(String kind, String icon, String title, String detail, String path) {}
}
