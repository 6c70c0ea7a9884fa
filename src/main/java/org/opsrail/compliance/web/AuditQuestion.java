package org.opsrail.compliance.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditLog;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.shell.When;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody looks for in the trail.
 *
 * @param person employee number or work mail of whom it concerns
 * @param actor employee number, work mail or username of who did it
 * @param kase the case's number
 * @param until the last day, inclusive
 * @param before reads on below that sequence
 */
record AuditQuestion(
        @Nullable String person,
        @Nullable String actor,
        @Nullable String kase,
        @Nullable String action,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable Long before) {

    AuditLog.Query query(Directory directory, When when) {
        return new AuditLog.Query(
                number(person, directory),
                caseKey(),
                number(actor, directory),
                text(action).orElse(null),
                from == null ? null : when.startOf(from),
                until == null ? null : when.startOf(until.plusDays(1)),
                before);
    }

    boolean isOpen() {
        return text(person).isEmpty()
                && text(actor).isEmpty()
                && text(kase).isEmpty()
                && text(action).isEmpty()
                && from == null
                && until == null;
    }

    /** A number that can't be one finds nothing. */
    private @Nullable Long caseKey() {
        return text(kase)
                .map(number -> number.matches("\\d{1,18}") ? Long.valueOf(number) : Long.valueOf(-1))
                .orElse(null);
    }

    private static @Nullable String number(@Nullable String given, Directory directory) {
        return text(given)
                .map(key -> directory.find(key).map(Person::employeeNumber).orElse(key))
                .orElse(null);
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }
}
