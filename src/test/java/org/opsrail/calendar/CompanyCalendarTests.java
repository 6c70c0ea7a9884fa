package org.opsrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.calendar.CalendarSettings.Closure;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class CompanyCalendarTests {

    @Autowired
    Directory directory;

    private WorkingCalendar calendar;

    @BeforeEach
    void places() {
        directory.save(new Place("Nantes", ZoneId.of("Europe/Paris"), "FR"));
        directory.save(new Place("Boston", ZoneId.of("America/New_York"), "US"));
        calendar = new CompanyCalendar(
                directory,
                new CalendarSettings(
                        List.of(
                                new Closure(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), null),
                                new Closure(LocalDate.of(2026, 7, 13), null, "Nantes")),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0)));
    }

    @Test
    void shouldKnowTheHourOfThePlace() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThat(calendar.at(LocalDate.of(2026, 3, 27), nine, "Nantes")).isEqualTo("2026-03-27T08:00:00Z");
        assertThat(calendar.at(LocalDate.of(2026, 3, 30), nine, "Nantes")).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(calendar.at(LocalDate.of(2026, 3, 30), nine, "Boston")).isEqualTo("2026-03-30T13:00:00Z");
    }

    @Test
    void shouldKnowTheDateOfThePlace() {
        Instant late = Instant.parse("2026-03-30T22:30:00Z");
        assertThat(calendar.dateAt(late, "Nantes")).isEqualTo("2026-03-31");
        assertThat(calendar.dateAt(late, "Boston")).isEqualTo("2026-03-30");
    }

    @Test
    void shouldCountTheHoursThatAreWorked() {
        Instant friday = Instant.parse("2026-03-27T15:00:00Z"); // 16:00 in Nantes, 11:00 in Boston
        Instant monday = Instant.parse("2026-03-30T08:30:00Z"); // 10:30 in Nantes, 04:30 in Boston

        assertThat(calendar.worked(friday, monday, "Nantes")).isEqualTo(Duration.parse("PT2H30M"));
        assertThat(calendar.worked(friday, monday, "Boston")).isEqualTo(Duration.parse("PT6H"));
        assertThat(calendar.worked(friday.plus(Duration.ofHours(8)), monday.minus(Duration.ofHours(3)), "Nantes"))
                .isEqualTo(Duration.ZERO);
        assertThat(calendar.workingDay()).isEqualTo(Duration.parse("PT8H"));
    }

    @Test
    void shouldMoveASkippedHourToTheFirstOneAfterIt() {
        assertThat(calendar.at(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), "Nantes"))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void shouldTakeTheFirstOfAnHourThatComesTwice() {
        assertThat(calendar.at(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), "Nantes"))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void shouldNotWorkOnWeekEndsAndHolidaysOfTheCountry() {
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 5, 1), "Nantes"))
                .isEqualTo("2026-05-04");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 5, 1), "Boston"))
                .isEqualTo("2026-05-01");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 5, 14), "Nantes"))
                .isEqualTo("2026-05-15");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2027, 3, 29), "Nantes"))
                .isEqualTo("2027-03-30");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 5, 12), "Nantes"))
                .isEqualTo("2026-05-12");
    }

    @Test
    void shouldNotWorkWhenTheCompanyIsClosed() {
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 7, 11), "Nantes"))
                .isEqualTo("2026-07-15");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 7, 11), "Boston"))
                .isEqualTo("2026-07-13");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 12, 25), "Boston"))
                .isEqualTo("2027-01-04");
    }

    @Test
    void shouldCountFromTheFirstWorkedDayAfterTheStart() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), 1, "Nantes"))
                .isEqualTo("2026-05-11");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 9), 1, "Nantes"))
                .isEqualTo("2026-05-11");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), 0, "Nantes"))
                .isEqualTo("2026-05-07");
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), -1, "Nantes"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeDueAtTheSameHourAcrossDaylightSaving() {
        Instant friday = Instant.parse("2026-03-27T16:30:00Z");
        assertThat(calendar.dueAfterWorkingDays(friday, 1, "Nantes")).isEqualTo("2026-03-30T15:30:00Z");
        assertThat(calendar.dueAfterWorkingDays(friday, 0, "Nantes")).isEqualTo(friday);
    }

    @Test
    void shouldSayThatAPlaceIsNotKnown() {
        assertThatThrownBy(() -> calendar.workingDayOnOrAfter(LocalDate.of(2026, 5, 1), "Atlantis"))
                .hasMessage("Place 'Atlantis' is not in the directory");
    }
}
