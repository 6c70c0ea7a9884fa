package org.opsrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayTextTests {

    @Test
    void shouldWriteTheFirstOfAMonthAsFrenchDoes() {
        assertThat(DayText.of(LocalDate.of(2027, 3, 1), Locale.FRANCE)).isEqualTo("1er mars 2027");
        assertThat(DayText.of(LocalDate.of(2027, 3, 1), "EEEE d MMMM", Locale.FRENCH))
                .isEqualTo("lundi 1er mars");
        assertThat(DayText.of(LocalDate.of(2027, 3, 11), Locale.FRENCH)).isEqualTo("11 mars 2027");
        assertThat(DayText.of(LocalDate.of(2027, 3, 1), Locale.UK)).isEqualTo("1 March 2027");
    }
}
