package org.opsrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                new CalendarSettings(List.of(
                        new Closure(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), null),
                        new Closure(LocalDate.of(2026, 7, 13), null, "Nantes"))));
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
