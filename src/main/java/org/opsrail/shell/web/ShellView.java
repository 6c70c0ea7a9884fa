package org.opsrail.shell.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;

/** What the frame around a page shows. */
record ShellView(
        String name,
        String initials,
        String theme,
        String path,
        List<Entry> entries,
        List<Shortcut> shortcuts,
        @Nullable ClockView clock) {

    /**
     * @param later whether the phone's tab bar leaves it out
     * @param readers who may open the page, by any of these roles
     */
    record Entry(String name, String path, String icon, boolean later, Set<Role> readers) {

        boolean opensTo(Actor reader) {
            return readers.stream().anyMatch(reader::has);
        }
    }

    record Shortcut(String keys, String name) {}

    /** @param ahead how far before the real time, null when it is the real time */
    record ClockView(String at, String text, @Nullable String ahead, boolean movable) {}
}
