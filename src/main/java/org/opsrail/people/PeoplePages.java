package org.opsrail.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people, one of them with their accesses, and the systems. */
@Controller
class PeoplePages {

    /** Beyond that a search is quicker than reading on. */
    private static final int MOST = 200;

    private final Directory directory;
    private final Actors actors;

    PeoplePages(Directory directory, Actors actors) {
        this.directory = directory;
        this.actors = actors;
    }

    @GetMapping("/people")
    String people(@RequestParam(defaultValue = "") String q, Model model) {
        List<Person> found = directory.search(q, MOST + 1);
        model.addAttribute("q", q);
        model.addAttribute("people", found.stream().limit(MOST).toList());
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("rights", rights());
        return "people/people";
    }

    @GetMapping("/people/{number}")
    String person(@PathVariable String number, Model model, Locale locale) {
        Person person = directory.person(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DirectoryRights rights = rights();
        model.addAttribute("person", person);
        model.addAttribute("start", DayText.of(person.startDate(), locale));
        model.addAttribute("manager", manager(person));
        model.addAttribute("seesPrivate", rights.seesPrivate(person));
        model.addAttribute("changesAbsences", rights.changesAbsences(person));
        model.addAttribute("seesGrants", rights.seesGrants(person));
        model.addAttribute("grants", rights.seesGrants(person) ? held(person, locale) : List.of());
        return "people/person";
    }

    @GetMapping("/systems")
    String systems(Model model) {
        Map<String, Long> holders = directory.grants().stream()
                .collect(Collectors.groupingBy(
                        Grant::system,
                        Collectors.mapping(
                                Grant::employeeNumber,
                                Collectors.collectingAndThen(Collectors.toSet(), people -> (long) people.size()))));
        List<ConnectedSystem> systems = directory.systems();
        Map<String, Person> owners =
                directory.people(systems.stream().map(ConnectedSystem::owner).toList());
        model.addAttribute(
                "systems",
                systems.stream().map(system -> line(system, owners, holders)).toList());
        model.addAttribute("rights", rights());
        return "people/systems";
    }

    private static SystemLine line(ConnectedSystem system, Map<String, Person> owners, Map<String, Long> holders) {
        Person owner = owners.get(system.owner());
        return new SystemLine(
                system.name(),
                system.owner(),
                owner == null ? system.owner() : owner.displayName(),
                system.connector(),
                holders.getOrDefault(system.id(), 0L));
    }

    private @Nullable Person manager(Person person) {
        String manager = person.manager();
        return manager == null ? null : directory.person(manager).orElse(null);
    }

    private List<HeldAccess> held(Person person, Locale locale) {
        Map<String, ConnectedSystem> systems =
                directory.systems().stream().collect(Collectors.toMap(ConnectedSystem::id, Function.identity()));
        return directory.grantsOf(person.employeeNumber()).stream()
                .map(grant -> new HeldAccess(
                        Objects.requireNonNull(systems.get(grant.system())).name(),
                        grant.level(),
                        DayText.of(grant.since(), locale)))
                .toList();
    }

    private DirectoryRights rights() {
        return new DirectoryRights(actors.current());
    }

    /** @param connector null when its owner gives access by hand */
    record SystemLine(
            String name,
            String owner,
            String ownerName,
            @Nullable String connector,
            long holders) {}

    record HeldAccess(String system, String level, String since) {}
}
