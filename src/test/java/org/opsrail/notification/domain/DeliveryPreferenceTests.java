package org.opsrail.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.notification.OneReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In France: an hour ahead of UTC in winter, two in summer; Easter Monday 2026 is the 6th of April. */
@OpsrailTest
class DeliveryPreferenceTests {

    @Autowired
    private Directory directory;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebody() {
        new OneReader(directory, jdbc).arrive();
    }

    @AfterEach
    void nobody() {
        new OneReader(directory, jdbc).leave();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-02T07:00:00Z, 2026-03-02T07:00:00Z",
        "2026-03-02T17:59:59Z, 2026-03-02T17:59:59Z",
        "2026-03-02T18:00:00Z, 2026-03-03T07:00:00Z",
        "2026-03-03T02:00:00Z, 2026-03-03T07:00:00Z",
        "2026-03-06T18:00:00Z, 2026-03-09T07:00:00Z",
        "2026-03-07T12:00:00Z, 2026-03-09T07:00:00Z",
        "2026-03-27T20:00:00Z, 2026-03-30T06:00:00Z",
        "2026-04-03T18:00:00Z, 2026-04-07T06:00:00Z"
    })
    void shouldKeepTheUsualNightsAndDaysOffQuiet(Instant now, Instant arrives) {
        assertThat(earliest(DeliveryPreference.USUAL, now)).isEqualTo(arrives);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-02T10:59:00Z, 2026-03-02T10:59:00Z",
        "2026-03-02T11:00:00Z, 2026-03-02T13:00:00Z",
        "2026-03-02T13:00:00Z, 2026-03-02T13:00:00Z",
        "2026-03-07T11:30:00Z, 2026-03-07T13:00:00Z"
    })
    void shouldKeepAnHourOfTheDayQuiet(Instant now, Instant arrives) {
        assertThat(earliest(new DeliveryPreference(LocalTime.NOON, LocalTime.of(14, 0), false, null), now))
                .isEqualTo(arrives);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-02T10:00:00Z, 2026-03-02T16:00:00Z",
        "2026-03-02T16:00:01Z, 2026-03-03T16:00:00Z",
        "2026-03-06T17:00:00Z, 2026-03-09T16:00:00Z"
    })
    void shouldWaitForTheHourOfTheDigest(Instant now, Instant arrives) {
        assertThat(earliest(new DeliveryPreference(null, null, true, LocalTime.of(17, 0)), now))
                .isEqualTo(arrives);
    }

    private Instant earliest(DeliveryPreference preference, Instant now) {
        return preference.earliest(now, directory.place(OneReader.PLACE).orElseThrow(), calendar);
    }
}
