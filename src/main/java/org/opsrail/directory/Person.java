package org.opsrail.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, is about to, or did.
 *
 * @param employeeNumber the key by which processes name the person, for example {@code E014}
 * @param privateEmail where to reach the person before the first day
 * @param role key of a role, for example {@code software-engineer}
 * @param team key of a team, for example {@code Engineering}
 * @param manager employee number, null for the chief executive
 * @param place key of a place, for example {@code Paris}
 */
public record Person(
        String employeeNumber,
        String firstName,
        String lastName,
        @Nullable String privateEmail,
        String workEmail,
        String role,
        String team,
        @Nullable String manager,
        String place,
        String contractType,
        LocalDate startDate,
        Status status) {

    public enum Status {
        /** Hired, has not started. */
        JOINING,
        ACTIVE,
        /** Has left, or never came. */
        GONE
    }

    /** The same person, in another state. */
    public Person as(Status other) {
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
                other);
    }

    /** The same person, led by somebody else. */
    public Person ledBy(@Nullable String other) {
        return new Person(
                employeeNumber,
                firstName,
                lastName,
                privateEmail,
                workEmail,
                role,
                team,
                other,
                place,
                contractType,
                startDate,
                status);
    }

    public String displayName() {
        return firstName + " " + lastName;
    }
}
