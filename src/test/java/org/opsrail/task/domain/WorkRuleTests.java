package org.opsrail.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.task.domain.WorkRule.Span;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What counts of a span of work at a place in Paris's time, where people work from 9 to 17. */
@OpsrailTest
@Transactional
class WorkRuleTests {

    @Autowired
    private WorkRule rule;

    @Autowired
    private Directory directory;

    @BeforeEach
    void aPlace() {
        directory.save(new Place("Nantes", ZoneId.of("Europe/Paris"), "FR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-24T10:00 | 2026-03-24T10:25 | PT25M   | within a day
            2026-03-24T08:00 | 2026-03-24T09:30 | PT30M   | begun before hours
            2026-03-24T16:30 | 2026-03-25T09:30 | PT1H    | over night
            2026-03-27T16:30 | 2026-03-30T09:30 | PT1H    | over a week-end
            2026-03-24T20:00 | 2026-03-24T21:15 | PT1H15M | in the evening
            2026-03-28T10:00 | 2026-03-28T11:00 | PT1H    | on a Saturday
            2026-03-23T10:00 | 2026-03-27T10:00 | PT8H    | forgotten for a week
            2026-03-27T18:00 | 2026-03-30T08:00 | PT8H    | forgotten over a week-end
            """)
    void shouldCountWorkingHoursOrWhatLiesWhollyOutside(String from, String to, Duration expected, String why) {
        Span span = span(from, to);

        assertThat(rule.counted(span, List.of(span), "Nantes")).as(why).isEqualTo(expected);
    }

    @Test
    void shouldShareTheTimeAmongTasksThatAreInHandAtOnce() {
        Span first = span("2026-03-24T10:00", "2026-03-24T12:00");
        Span second = span("2026-03-24T11:00", "2026-03-24T13:00");
        Span forgotten = span("2026-03-20T09:00", "2026-03-24T13:00");
        List<Span> all = List.of(first, second, forgotten);

        assertThat(rule.counted(first, all, "Nantes")).isEqualTo(Duration.parse("PT1H30M"));
        assertThat(rule.counted(second, all, "Nantes")).isEqualTo(Duration.parse("PT1H30M"));
    }

    @Test
    void shouldCountEveryHourUpToADayOfSomebodyWhosePlaceIsNotKnown() {
        Span evening = span("2026-03-28T20:00", "2026-03-28T22:00");
        Span days = span("2026-03-28T20:00", "2026-03-30T22:00");

        assertThat(rule.counted(evening, List.of(evening), null)).isEqualTo(Duration.parse("PT2H"));
        assertThat(rule.counted(days, List.of(days), null)).isEqualTo(Duration.parse("PT8H"));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
