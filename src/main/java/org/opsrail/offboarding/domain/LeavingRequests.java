package org.opsrail.offboarding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.LeavingReport.Leaver;
import org.opsrail.offboarding.domain.Offboardings.Leaving;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.tabular.RejectedRow;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Records who is to leave; the same request again records nothing. */
@Component
public class LeavingRequests {

    private static final int FARTHEST_YEARS = 2;

    private final Offboardings offboardings;
    private final Directory directory;

    LeavingRequests(Offboardings offboardings, Directory directory) {
        this.offboardings = offboardings;
        this.directory = directory;
    }

    /** Keeps every acceptable row, all of them or, when the database fails, none. */
    @Transactional
    public LeavingReport record(List<Row> rows, String requestedBy) {
        offboardings.takeTurn();
        LeavingReport report = new LeavingReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rows.forEach(row -> record(row, requestedBy, report));
        return report;
    }

    /** The same, and nothing is kept: what a start would come to. */
    @Transactional
    public LeavingReport preview(List<Row> rows, String requestedBy) {
        LeavingReport report = record(rows, requestedBy);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return report;
    }

    private void record(Row row, String requestedBy, LeavingReport report) {
        RowCheck check = new RowCheck(row);
        Optional<Person> person = person(check);
        boolean atOnce = LeavingColumns.NOW.equalsIgnoreCase(row.cell(LeavingColumns.LEAVING_DATE));
        Optional<LocalDate> date = atOnce ? Optional.empty() : check.date(LeavingColumns.LEAVING_DATE);
        if (person.isEmpty() || !(atOnce || date.isPresent())) {
            report.rejected().add(new RejectedRow(row, check.reasons()));
            return;
        }
        Optional<Offboarding> same = offboardings.latestOf(person.get().employeeNumber()).stream()
                .filter(known -> isSame(known, date.orElse(null), person.get()))
                .findFirst();
        if (same.isPresent()) {
            report.alreadyStarted().add(leaver(row, person.get(), same.get()));
            return;
        }
        judge(check, person.get(), date.orElse(null));
        if (check.passed()) {
            Offboarding kept = offboardings.request(leaving(person.get(), date.orElse(null), requestedBy), requestedBy);
            report.started().add(leaver(row, person.get(), kept));
        } else {
            report.rejected().add(new RejectedRow(row, check.reasons()));
        }
    }

    /** Somebody who has come back may be sent away at once again. */
    private static boolean isSame(Offboarding known, @Nullable LocalDate date, Person person) {
        return Objects.equals(known.leavingDate(), date)
                && (date != null || known.closedAt() == null || person.status() == Person.Status.GONE);
    }

    private Optional<Person> person(RowCheck check) {
        String cell = check.required(LeavingColumns.EMPLOYEE_NUMBER, 254);
        Optional<Person> person = cell.isEmpty() ? Optional.empty() : directory.find(cell);
        if (!cell.isEmpty() && person.isEmpty()) {
            check.reject(LeavingColumns.EMPLOYEE_NUMBER, "offboarding.reason.unknown", cell);
        }
        return person;
    }

    private void judge(RowCheck check, Person person, @Nullable LocalDate date) {
        switch (person.status()) {
            case GONE -> check.reject(LeavingColumns.EMPLOYEE_NUMBER, "offboarding.reason.gone", person.displayName());
            case JOINING ->
                check.reject(LeavingColumns.EMPLOYEE_NUMBER, "offboarding.reason.joining", person.displayName());
            case ACTIVE ->
                offboardings.latestOf(person.employeeNumber()).stream()
                        .filter(known -> known.closedAt() == null)
                        .findFirst()
                        .ifPresent(open -> check.reject(
                                LeavingColumns.EMPLOYEE_NUMBER, "offboarding.reason.under-way", person.displayName()));
        }
        LocalDate today = offboardings.today(person.place());
        if (date != null && date.isBefore(today)) {
            check.reject(LeavingColumns.LEAVING_DATE, "offboarding.reason.past", date.toString());
        }
        if (date != null && date.isAfter(today.plusYears(FARTHEST_YEARS))) {
            check.reject(LeavingColumns.LEAVING_DATE, "offboarding.reason.far", date.toString());
        }
    }

    /** Where nobody is above, whoever asked sees to the hand-over. */
    private static Leaving leaving(Person person, @Nullable LocalDate date, String requestedBy) {
        String manager = person.manager();
        return new Leaving(person.employeeNumber(), manager == null ? requestedBy : manager, person.place(), date);
    }

    private static Leaver leaver(Row row, Person person, Offboarding offboarding) {
        return new Leaver(
                row.number(),
                person.employeeNumber(),
                person.displayName(),
                offboarding.id(),
                offboarding.leavingDate(),
                offboarding.processInstanceKey());
    }
}
