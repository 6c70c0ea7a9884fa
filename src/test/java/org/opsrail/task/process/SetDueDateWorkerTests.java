package org.opsrail.task.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.worker.Job;
import org.opsrail.worker.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@OpsrailTest
class SetDueDateWorkerTests {

    /** A Friday afternoon, 15:30 in Paris. */
    private static final Instant FRIDAY = Instant.parse("2027-01-08T14:30:00Z");

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    DirectoryFiles files;

    @BeforeEach
    void aCompany() {
        SampleDirectory.settleIn(files, java.time.LocalDate.of(2027, 1, 8));
    }

    @Test
    void shouldCountWorkingDaysOfThePlace() {
        assertThat(due(2, 8, 24))
                .isEqualTo(Map.of(
                        "dueAt", "2027-01-12T14:30:00Z",
                        "remindAt", "2027-01-12T06:30:00Z",
                        "escalateAt", "2027-01-13T14:30:00Z"));
    }

    @Test
    void shouldRemindNobodyOfATaskThatHasOnlyJustCome() {
        assertThat(due(1, 200, 4)).containsEntry("remindAt", "2027-01-10T02:30:00Z");
    }

    @Test
    void shouldCountFromTheMomentThatATaskIsFor() {
        assertThat(due(2, 8, 24, FRIDAY.plus(Duration.ofDays(7))))
                .isEqualTo(Map.of(
                        "dueAt", "2027-01-19T14:30:00Z",
                        "remindAt", "2027-01-19T06:30:00Z",
                        "escalateAt", "2027-01-20T14:30:00Z"));
        assertThat(due(2, 8, 24, FRIDAY.minus(Duration.ofDays(7)))).isEqualTo(due(2, 8, 24));
    }

    @Test
    void shouldSayWhichTaskSaysNotWhenItIsDue() {
        SetDueDateWorker worker = new SetDueDateWorker(calendar, InstantSource.fixed(FRIDAY));
        Job<SetDueDateWorker.Variables> job =
                new Job<>(1, 1, "Task_NameBuddy", 1, 3, Map.of(), new SetDueDateWorker.Variables("Paris", null, null));

        assertThatThrownBy(() -> worker.work(job)).hasMessage("The task Task_NameBuddy has no header dueWorkingDays");
    }

    private Map<String, Object> due(int days, int remind, int escalate) {
        return due(days, remind, escalate, null);
    }

    private Map<String, Object> due(int days, int remind, int escalate, @Nullable Instant from) {
        SetDueDateWorker worker = new SetDueDateWorker(calendar, InstantSource.fixed(FRIDAY));
        Map<String, String> headers = Map.of(
                "dueWorkingDays", "" + days, "remindBeforeHours", "" + remind, "escalateAfterHours", "" + escalate);
        Outcome outcome = worker.work(new Job<>(
                1,
                1,
                "Task_NameBuddy",
                1,
                3,
                headers,
                new SetDueDateWorker.Variables("Paris", null, from == null ? null : from.toString())));
        return ((Outcome.Done) outcome).variables();
    }
}
