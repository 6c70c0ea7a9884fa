package org.opsrail.directory.domain;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.directory.PersonMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JpaDirectory implements Directory {

    private final People people;
    private final Teams teams;
    private final Roles roles;
    private final Places places;
    private final Systems systems;
    private final Grants grants;
    private final EntityManager entities;
    private final DirectoryTrail trail;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    JpaDirectory(
            People people,
            Teams teams,
            Roles roles,
            Places places,
            Systems systems,
            Grants grants,
            EntityManager entities,
            DirectoryTrail trail,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.people = people;
        this.teams = teams;
        this.roles = roles;
        this.places = places;
        this.systems = systems;
        this.grants = grants;
        this.entities = entities;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> person(String employeeNumber) {
        return people.findById(employeeNumber).map(PersonEntity::toPerson);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Person> people(Collection<String> employeeNumbers) {
        return byNumber(people.findAllById(employeeNumbers));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String employeeNumberOrWorkEmail) {
        String key = employeeNumberOrWorkEmail.strip();
        return people.byNumber(key)
                .or(() -> people.byWorkEmail(key).stream().findFirst())
                .map(PersonEntity::toPerson);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Person> find(Collection<String> employeeNumbersOrWorkEmails) {
        List<String> keys = employeeNumbersOrWorkEmails.stream()
                .map(key -> key.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new PeopleByKey(people.byKeys(keys)).found(employeeNumbersOrWorkEmails);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> people(Person.Status status) {
        return toPeople(people.findByStatusOrderByLastNameAscFirstNameAsc(status));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        return toPeople(people.search(SearchText.pattern(text), Limit.of(limit)));
    }

    @Override
    public void save(Person person) {
        saveAll(List.of(person));
    }

    @Override
    public void saveAll(Collection<Person> persons) {
        Map<String, PersonEntity> known =
                people.findAllById(persons.stream().map(Person::employeeNumber).toList()).stream()
                        .collect(Collectors.toMap(PersonEntity::employeeNumber, Function.identity()));
        for (Person person : persons) {
            PersonEntity before = known.get(person.employeeNumber());
            trail.saved(before == null ? null : before.toPerson(), person);
            if (before != null && moves(before.toPerson(), person)) {
                events.publishEvent(new PersonMoved(person.employeeNumber()));
            }
            known.computeIfAbsent(person.employeeNumber(), number -> added(person))
                    .replaceBy(person);
        }
        people.flush();
    }

    // Who is still joining is given what is due by their onboarding.
    private static boolean moves(Person before, Person now) {
        return before.status() == Person.Status.ACTIVE
                && now.status() == Person.Status.ACTIVE
                && !(before.role().equals(now.role())
                        && before.team().equals(now.team())
                        && before.place().equals(now.place()));
    }

    private PersonEntity added(Person person) {
        PersonEntity entity = new PersonEntity(person);
        entities.persist(entity);
        return entity;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> roles() {
        return roles.names();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> teams() {
        return teams.names();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places() {
        return places.findAllByOrderByName().stream().map(PlaceEntity::toPlace).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> place(String name) {
        return places.findById(name).map(PlaceEntity::toPlace);
    }

    @Override
    public void addRole(String name) {
        roles.save(new RoleEntity(name));
    }

    @Override
    public void addTeam(String name) {
        teams.save(new TeamEntity(name));
    }

    @Override
    public void save(Place place) {
        places.save(new PlaceEntity(place));
    }

    @Override
    public void save(ConnectedSystem system) {
        Optional<SystemEntity> before = systems.findById(system.id());
        trail.saved(before.map(SystemEntity::toSystem).orElse(null), system);
        before.ifPresentOrElse(known -> known.replaceBy(system), () -> systems.save(new SystemEntity(system)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ConnectedSystem> systems() {
        return systems.findAllByOrderByName().stream()
                .map(SystemEntity::toSystem)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ConnectedSystem> system(String id) {
        return systems.findById(id).map(SystemEntity::toSystem);
    }

    @Override
    public void grant(Grant grant) {
        if (!grants.existsByEmployeeNumberAndSystemAndLevelAndRevokedAtIsNull(
                grant.employeeNumber(), grant.system(), grant.level())) {
            trail.granted(grant);
        }
        grants.grant(grant.employeeNumber(), grant.system(), grant.level(), grant.since(), grant.externalId());
    }

    @Override
    public void revoke(String employeeNumber, String system, String level) {
        if (grants.revoke(employeeNumber, system, level, clock.instant()) > 0) {
            trail.revoked(employeeNumber, system, level);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> grantsOf(String employeeNumber) {
        return grants.findByEmployeeNumberAndRevokedAtIsNullOrderBySystemAscLevelAsc(employeeNumber).stream()
                .map(GrantEntity::toGrant)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> grants() {
        return grants.findByRevokedAtIsNullOrderByEmployeeNumberAscSystemAscLevelAsc().stream()
                .map(GrantEntity::toGrant)
                .toList();
    }

    private static List<Person> toPeople(Collection<PersonEntity> entities) {
        return entities.stream().map(PersonEntity::toPerson).toList();
    }

    private static Map<String, Person> byNumber(Collection<PersonEntity> entities) {
        return entities.stream().collect(Collectors.toMap(PersonEntity::employeeNumber, PersonEntity::toPerson));
    }
}
