package org.opsrail.people;

import java.util.List;
import java.util.Locale;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** People in the search at the top of every page. */
@Component
class PeoplePalette implements PaletteSource {

    private final Directory directory;

    PeoplePalette(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Hit> find(String words, Actor reader, Locale locale, int limit) {
        return words.isEmpty()
                ? List.of()
                : directory.search(words, limit).stream()
                        .map(PeoplePalette::hit)
                        .toList();
    }

    private static Hit hit(Person person) {
        return new Hit(
                "person",
                "user",
                person.displayName(),
                person.team() + " · " + person.employeeNumber(),
                "/people/" + person.employeeNumber());
    }
}
