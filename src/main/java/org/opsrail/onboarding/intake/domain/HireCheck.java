package org.opsrail.onboarding.intake.domain;

import static org.opsrail.onboarding.intake.HireColumns.BUDDY;
import static org.opsrail.onboarding.intake.HireColumns.CONTRACT_TYPE;
import static org.opsrail.onboarding.intake.HireColumns.EMPLOYEE_NUMBER;
import static org.opsrail.onboarding.intake.HireColumns.FIRST_NAME;
import static org.opsrail.onboarding.intake.HireColumns.LAST_NAME;
import static org.opsrail.onboarding.intake.HireColumns.MANAGER;
import static org.opsrail.onboarding.intake.HireColumns.PLACE;
import static org.opsrail.onboarding.intake.HireColumns.PRIVATE_EMAIL;
import static org.opsrail.onboarding.intake.HireColumns.ROLE;
import static org.opsrail.onboarding.intake.HireColumns.START_DATE;
import static org.opsrail.onboarding.intake.HireColumns.TEAM;
import static org.opsrail.onboarding.intake.HireColumns.WORK_EMAIL;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.ContractType;
import org.opsrail.directory.Person;
import org.opsrail.directory.Person.Status;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingState;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** Holds one row against the directory, the rows before it and the onboardings under way. */
final class HireCheck {

    private final RowCheck check;
    private final KnownHires known;

    private HireCheck(Row row, KnownHires known) {
        this.check = new RowCheck(row);
        this.known = known;
    }

    static CheckedRow of(Row row, KnownHires known) {
        return new HireCheck(row, known).checked();
    }

    private CheckedRow checked() {
        String number = number();
        Optional<LocalDate> start = check.date(START_DATE);
        boolean first = isFirst(EMPLOYEE_NUMBER, number);
        Optional<Onboarding> same = start.flatMap(date -> known.onboarding(number, date));
        if (first && same.isPresent() && same.get().state() != OnboardingState.WITHDRAWN) {
            return new CheckedRow.Known(check.row(), same.get());
        }
        if (first) {
            rejectWhoIsHere(number);
            same.ifPresent(this::rejectWithdrawn);
        }
        NewHire hire = hire(number, start);
        return check.passed()
                ? new CheckedRow.Startable(check.row(), hire)
                : new CheckedRow.Rejected(check.row(), check.reasons());
    }

    private NewHire hire(String number, Optional<LocalDate> start) {
        start.ifPresent(this::rejectFarDate);
        return new NewHire(
                number,
                check.required(FIRST_NAME, 200),
                check.required(LAST_NAME, 200),
                check.mail(PRIVATE_EMAIL),
                workMail(number),
                check.oneOf(ROLE, known.roles()),
                check.oneOf(TEAM, known.teams()),
                colleague(MANAGER, check.required(MANAGER, 254), number).orElse(""),
                buddy(number),
                start.orElse(LocalDate.EPOCH),
                check.oneOf(PLACE, known.places()),
                check.oneOf(CONTRACT_TYPE, ContractType.keys()));
    }

    private String number() {
        String cell = check.required(EMPLOYEE_NUMBER, 32);
        if (!cell.isEmpty() && !cell.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            check.reject(EMPLOYEE_NUMBER, "onboarding-intake.reason.not-a-number", cell);
        }
        return known.person(cell).map(Person::employeeNumber).orElse(cell);
    }

    /** Whether no row before says the same; rejects it otherwise. */
    private boolean isFirst(String column, String text) {
        int row = check.row().number();
        int first = known.firstRow(column, text.toLowerCase(Locale.ROOT), row);
        if (first != row) {
            check.reject(column, "tabular.reason.duplicate", text, String.valueOf(first));
        }
        return first == row;
    }

    private void rejectWhoIsHere(String number) {
        Optional<Onboarding> open = known.openOnboarding(number);
        if (open.isPresent()) {
            check.reject(
                    EMPLOYEE_NUMBER,
                    "onboarding-intake.reason.under-way",
                    number,
                    open.get().startDate().toString());
            return;
        }
        known.person(number).filter(person -> person.status() != Status.GONE).ifPresent(this::rejectUnlessGone);
    }

    private void rejectUnlessGone(Person person) {
        if (known.isBeingUndone(person.employeeNumber())) {
            check.reject(EMPLOYEE_NUMBER, "onboarding-intake.reason.being-undone", person.employeeNumber());
        } else if (person.status() == Status.ACTIVE) {
            check.reject(
                    EMPLOYEE_NUMBER,
                    "onboarding-intake.reason.works-here",
                    person.employeeNumber(),
                    person.displayName());
        }
    }

    /** One request is one hire, so that a file sent again starts nothing that was withdrawn in between. */
    private void rejectWithdrawn(Onboarding withdrawn) {
        check.reject(
                START_DATE,
                "onboarding-intake.reason.withdrawn",
                withdrawn.employeeNumber(),
                withdrawn.requestedStartDate().toString());
    }

    private void rejectFarDate(LocalDate start) {
        if (start.isBefore(known.earliestStart())) {
            check.reject(
                    START_DATE,
                    "onboarding-intake.reason.too-early",
                    start.toString(),
                    known.earliestStart().toString());
        }
        if (start.isAfter(known.latestStart())) {
            check.reject(
                    START_DATE,
                    "onboarding-intake.reason.too-late",
                    start.toString(),
                    known.latestStart().toString());
        }
    }

    private String workMail(String number) {
        String mail = check.mail(WORK_EMAIL);
        if (!mail.isEmpty() && isFirst(WORK_EMAIL, mail)) {
            known.ownerOfMail(mail)
                    .filter(owner -> !owner.employeeNumber().equals(number) && owner.status() != Status.GONE)
                    .ifPresent(owner -> check.reject(
                            WORK_EMAIL, "onboarding-intake.reason.mail-taken", mail, owner.employeeNumber()));
        }
        return mail;
    }

    private @Nullable String buddy(String number) {
        String cell = check.optional(BUDDY, 254);
        return cell == null ? null : colleague(BUDDY, cell, number).orElse(null);
    }

    private Optional<String> colleague(String column, String cell, String newcomer) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> person = known.person(cell);
        if (isNewcomer(cell, person, newcomer)) {
            check.reject(column, "onboarding-intake.reason.self");
        } else if (person.isEmpty()) {
            rejectNobody(column, cell);
        } else if (person.get().status() == Status.GONE) {
            check.reject(column, "onboarding-intake.reason.gone", person.get().displayName());
        }
        return person.map(Person::employeeNumber);
    }

    private boolean isNewcomer(String cell, Optional<Person> person, String newcomer) {
        return cell.equalsIgnoreCase(newcomer)
                || cell.equalsIgnoreCase(check.row().cell(WORK_EMAIL))
                || person.filter(p -> p.employeeNumber().equals(newcomer)).isPresent();
    }

    private void rejectNobody(String column, String cell) {
        Optional<Integer> ownRow = known.rowOf(cell);
        Optional<String> meant = known.nearMiss(cell);
        if (ownRow.isPresent()) {
            check.reject(column, "onboarding-intake.reason.in-this-file", cell, String.valueOf(ownRow.get()));
        } else if (meant.isPresent()) {
            check.reject(column, "onboarding-intake.reason.nobody-near", cell, meant.get());
        } else {
            check.reject(column, "onboarding-intake.reason.nobody", cell);
        }
    }
}
