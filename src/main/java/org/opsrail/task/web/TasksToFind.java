package org.opsrail.task.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** One's own tasks and those of one's groups. */
@Component
class TasksToFind implements PaletteSource {

    private final TaskListing listing;

    TasksToFind(TaskListing listing) {
        this.listing = listing;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        return Stream.of(TaskFilter.MINE, TaskFilter.GROUPS)
                .flatMap(filter -> listing.matching(filter, words, reader, locale).stream())
                .limit(limit)
                .map(row -> new Hit("task", "list-checks", row.title(), row.subject(), "/tasks/" + row.key()))
                .toList();
    }
}
