package org.opsrail.onboarding.domain;

import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Component;

/** The directory, as onboarding sees it. */
@Component
class People {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    boolean works(String employeeNumber) {
        return directory
                .person(employeeNumber)
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .isPresent();
    }

    boolean knows(String role, String team, String place) {
        return directory.roles().contains(role)
                && directory.teams().contains(team)
                && directory.place(place).isPresent();
    }

    /** The directory shows role, team, manager, place and start date as the onboarding has them. */
    void follow(Onboarding onboarding) {
        directory
                .person(onboarding.employeeNumber())
                .ifPresent(person -> directory.save(following(person, onboarding, person.status())));
    }

    void setStatus(Onboarding onboarding, Person.Status status) {
        Person person = directory.person(onboarding.employeeNumber()).orElseThrow();
        directory.save(following(person, onboarding, status));
    }

    private static Person following(Person person, Onboarding onboarding, Person.Status status) {
        return new Person(
                person.employeeNumber(),
                person.firstName(),
                person.lastName(),
                person.privateEmail(),
                person.workEmail(),
                onboarding.role(),
                onboarding.team(),
                onboarding.manager(),
                onboarding.place(),
                person.contractType(),
                onboarding.startDate(),
                status);
    }
}
