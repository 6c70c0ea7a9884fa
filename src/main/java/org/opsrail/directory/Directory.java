package org.opsrail.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People, teams, roles, places, systems and grants: the company's source of truth. */
public interface Directory {

    Optional<Person> person(String employeeNumber);

    Map<String, Person> people(Collection<String> employeeNumbers);

    /** By employee number or by work mail, case-insensitive. */
    Optional<Person> find(String employeeNumberOrWorkEmail);

    /** Like {@link #find(String)} for many at once; keys of nobody are left out. */
    Map<String, Person> find(Collection<String> employeeNumbersOrWorkEmails);

    /**
     * People whose number, name, work mail, team, role or place contains the text, whatever its case and accents; by
     * last name, those who have left at the end.
     */
    List<Person> search(String text, int limit);

    /** Everybody with that status, by last name. */
    List<Person> people(Person.Status status);

    /** Adds a person or replaces what is known of them; the employee number is the key. */
    void save(Person person);

    /** Like {@link #save}, for many: all of them or, when one can't be kept, none. */
    void saveAll(Collection<Person> people);

    List<String> roles();

    List<String> teams();

    List<Place> places();

    /** Adds a role; one that is known stays as it is. */
    void addRole(String name);

    /** Adds a team; one that is known stays as it is. */
    void addTeam(String name);

    /** Adds a place or replaces what is known of it; the name is the key. */
    void save(Place place);

    Optional<Place> place(String name);

    /** What is spoken where they work, for whoever has chosen no language: French in France, else English. */
    default Locale languageOf(String employeeNumber) {
        return person(employeeNumber)
                .flatMap(person -> place(person.place()))
                .filter(place -> place.country().equals("FR"))
                .map(place -> Locale.FRENCH)
                .orElse(Locale.ENGLISH);
    }

    List<ConnectedSystem> systems();

    Optional<ConnectedSystem> system(String id);

    /** What people call it; the id where it is not known any more. */
    default String systemName(String id) {
        return system(id).map(ConnectedSystem::name).orElse(id);
    }

    /** Adds a system or replaces what is known of it; the id is the key. */
    void save(ConnectedSystem system);

    /** Writes down that the person holds that access now; a repetition changes nothing. */
    void grant(Grant grant);

    /** Writes down that the person no longer holds it; a repetition changes nothing. */
    void revoke(String employeeNumber, String system, String level);

    List<Grant> grantsOf(String employeeNumber);

    /** All access that is held now, by employee number. */
    List<Grant> grants();

    /** @param country ISO 3166-1 alpha-2, its public holidays are not worked */
    record Place(String name, ZoneId zone, String country) {}

    /**
     * A system that people get access to.
     *
     * @param id for example {@code github}
     * @param owner employee number of who answers for it and does by hand what no connector does
     * @param connector how it is reached: {@code scim}, {@code webhook}, or null when its owner does it by hand
     * @param endpoint the connector's base address, null without connector
     * @param secret the name of the secret (never the secret) in {@code opsrail.secrets.*}
     */
    record ConnectedSystem(
            String id,
            String name,
            String owner,
            @Nullable String connector,
            @Nullable String endpoint,
            @Nullable String secret) {

        /** The same system, with somebody else who answers for it. */
        public ConnectedSystem ownedBy(String other) {
            return new ConnectedSystem(id, name, other, connector, endpoint, secret);
        }
    }

    /** @param externalId how the system calls the account, null where it is not known */
    record Grant(
            String employeeNumber,
            String system,
            String level,
            LocalDate since,
            @Nullable String externalId) {}
}
