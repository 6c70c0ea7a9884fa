package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Person;

@Entity
@Table(schema = "directory", name = "person")
class PersonEntity {

    @Id
    private String employeeNumber;

    private String firstName;
    private String lastName;
    private @Nullable String privateEmail;
    private String workEmail;
    private String role;
    private String team;
    private @Nullable String manager;
    private String place;
    private String contractType;
    private LocalDate startDate;

    @Enumerated(EnumType.STRING)
    private Person.Status status;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String searchText;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    @SuppressWarnings("NullAway.Init")
    PersonEntity(Person person) {
        this.employeeNumber = required("employee number", person.employeeNumber());
        replaceBy(person);
    }

    void replaceBy(Person person) {
        if (employeeNumber.equals(person.manager())) {
            throw new IllegalArgumentException(employeeNumber + " can't be their own manager");
        }
        firstName = required("first name", person.firstName());
        lastName = required("last name", person.lastName());
        privateEmail = person.privateEmail();
        workEmail = required("work mail", person.workEmail());
        role = person.role();
        team = person.team();
        manager = person.manager();
        place = person.place();
        contractType = person.contractType();
        startDate = person.startDate();
        status = person.status();
        searchText = SearchText.of(employeeNumber, person.displayName(), workEmail, team, role, place);
    }

    String employeeNumber() {
        return employeeNumber;
    }

    Person toPerson() {
        return new Person(
                employeeNumber,
                firstName,
                lastName,
                privateEmail,
                workEmail,
                role,
                team,
                manager,
                place,
                contractType,
                startDate,
                status);
    }

    private static String required(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person needs a " + what);
        }
        return value;
    }
}
