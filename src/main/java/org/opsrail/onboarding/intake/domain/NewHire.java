package org.opsrail.onboarding.intake.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.domain.Hire;

/** A row that passed every check; manager and buddy are employee numbers. */
record NewHire(
        String employeeNumber,
        String firstName,
        String lastName,
        String privateEmail,
        String workEmail,
        String role,
        String team,
        String manager,
        @Nullable String buddy,
        LocalDate startDate,
        String place,
        String contractType) {

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
                Person.Status.JOINING);
    }

    Hire toHire() {
        return new Hire(employeeNumber, manager, buddy, role, team, place, startDate, contractType);
    }
}
