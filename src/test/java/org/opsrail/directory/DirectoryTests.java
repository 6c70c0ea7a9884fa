package org.opsrail.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.Directory.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class DirectoryTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @Autowired
    Directory directory;

    @BeforeEach
    void aCompany() {
        directory.addTeam("Research");
        directory.addRole("researcher");
        directory.save(new Place("Brest", ZoneId.of("Europe/Paris"), "FR"));
        directory.saveAll(List.of(
                person("D2", "Hélène", "Lefèvre", "D1", Person.Status.ACTIVE),
                person("D1", "Ann", "Abel", null, Person.Status.ACTIVE)));
    }

    @Test
    void shouldFindPeopleByNumberAndByWorkMailWhateverTheCase() {
        assertThat(directory.find(" d2 ")).isEqualTo(directory.person("D2")).isPresent();
        assertThat(directory.find("D2@EXAMPLE.com")).isEqualTo(directory.person("D2"));
        assertThat(directory.find("nobody")).isEmpty();
        assertThat(directory.find(List.of("D1@example.com", "d2", "nobody")))
                .hasEntrySatisfying(
                        "D1@example.com", p -> assertThat(p.employeeNumber()).isEqualTo("D1"))
                .hasEntrySatisfying("d2", p -> assertThat(p.employeeNumber()).isEqualTo("D2"))
                .hasSize(2);
    }

    @Test
    void shouldFindPeopleWithoutAccentsAndTakeWildcardsLiterally() {
        assertThat(directory.search("helene lefevre", 10))
                .extracting(Person::employeeNumber)
                .containsExactly("D2");
        assertThat(directory.search("research", 1)).hasSize(1);
        assertThat(directory.search("%", 10)).isEmpty();
    }

    @Test
    void shouldReplaceWhatIsKnownOfAPerson() {
        directory.save(person("D2", "Hélène", "Martin", null, Person.Status.GONE));

        assertThat(directory.people(List.of("D1", "D2", "D3")))
                .hasSize(2)
                .extractingByKey("D2")
                .isEqualTo(person("D2", "Hélène", "Martin", null, Person.Status.GONE));
        assertThat(directory.people(Person.Status.GONE))
                .extracting(Person::employeeNumber)
                .contains("D2");
    }

    @Test
    void shouldLetAWorkMailBelongToOnePersonWhoIsHere() {
        Person other = person("D3", "Other", "Person", null, Person.Status.GONE);
        directory.save(withMail(other, "d2@example.com"));
        assertThat(directory.find("d2@example.com")).isEqualTo(directory.person("D2"));
        assertThat(directory.find(List.of("d2@example.com")))
                .isEqualTo(Map.of("d2@example.com", directory.person("D2").orElseThrow()));

        assertThatThrownBy(() -> directory.save(
                        withMail(person("D4", "Other", "Person", null, Person.Status.ACTIVE), "d2@EXAMPLE.com")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shouldRefuseAPersonWhoLeadsThemselves() {
        assertThatThrownBy(() -> directory.save(person("D5", "A", "B", "D5", Person.Status.ACTIVE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKeepAGrantOnceAndForgetItOnce() {
        directory.save(new ConnectedSystem("wiki", "Wiki", "D1", null, null, null));
        directory.grant(new Grant("D2", "wiki", "editor", SINCE, null));
        directory.grant(new Grant("D2", "wiki", "editor", SINCE.plusDays(1), "u-17"));

        assertThat(directory.grantsOf("D2")).containsExactly(new Grant("D2", "wiki", "editor", SINCE, "u-17"));

        directory.revoke("D2", "wiki", "editor");
        directory.revoke("D2", "wiki", "editor");
        assertThat(directory.grantsOf("D2")).isEmpty();

        directory.grant(new Grant("D2", "wiki", "editor", SINCE.plusDays(9), null));
        assertThat(directory.grants()).contains(new Grant("D2", "wiki", "editor", SINCE.plusDays(9), null));
    }

    @Test
    void shouldKnowSystemsPlacesTeamsAndRoles() {
        ConnectedSystem chat = new ConnectedSystem("chat", "Chat", "D1", "scim", "https://chat.example/scim", "chat");
        directory.save(new ConnectedSystem("chat", "Old name", "D2", null, null, null));
        directory.save(chat);

        assertThat(directory.system("chat")).contains(chat);
        assertThat(directory.systems()).contains(chat);
        assertThat(directory.place("Brest")).contains(new Place("Brest", ZoneId.of("Europe/Paris"), "FR"));
        assertThat(directory.places()).extracting(Place::name).contains("Brest");
        assertThat(directory.teams()).contains("Research");
        assertThat(directory.roles()).contains("researcher");
    }

    private static Person person(String number, String first, String last, String manager, Person.Status status) {
        return new Person(
                number,
                first,
                last,
                null,
                number.toLowerCase() + "@example.com",
                "researcher",
                "Research",
                manager,
                "Brest",
                "permanent",
                SINCE,
                status);
    }

    private static Person withMail(Person p, String mail) {
        return new Person(
                p.employeeNumber(),
                p.firstName(),
                p.lastName(),
                null,
                mail,
                p.role(),
                p.team(),
                p.manager(),
                p.place(),
                p.contractType(),
                p.startDate(),
                p.status());
    }
}
