package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.onboarding.OnboardingFigures.Figures;
import org.opsrail.onboarding.domain.Hire;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class OnboardingFiguresTests {

    private static final LocalDate JANUARY = LocalDate.of(2031, 1, 1);

    @Autowired
    OnboardingFigures figures;

    @Autowired
    OnboardingRepository onboardings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void shouldComputeEachFigureFromItsFacts() {
        for (int i = 0; i < 3; i++) {
            UUID id = onboarding("F" + i);
            fact(id, "DAYS_TO_OPERATIONAL", "", 10 * (i + 1), JANUARY.plusDays(3));
            fact(id, "AUTONOMY_DAY_7", "", 4 + i, JANUARY.plusDays(1));
            fact(id, "ACCESSES_DUE_ON_DAY_0", "", 10, JANUARY);
            fact(id, "ACCESSES_READY_ON_DAY_0", "", 8 + i, JANUARY);
            fact(id, "CHECKLIST_ITEM_DUE", "newcomer/meet-team", 1, JANUARY);
        }
        UUID other = onboarding("F9");
        fact(other, "CHECKLIST_ITEM_DONE", "newcomer/meet-team", 1, JANUARY);
        fact(other, "WRONG_ACCESS", "a", 1, JANUARY);
        fact(other, "WRONG_ACCESS", "b", 1, JANUARY);
        fact(other, "WRONG_ACCESS", "c", 1, JANUARY.plusMonths(1));

        Figures january = figures.between(JANUARY, JANUARY.plusMonths(1));

        assertThat(january.daysToOperational()).hasValue(20);
        assertThat(january.autonomyOnDay7()).hasValue(5);
        assertThat(january.autonomyOnDay30()).isEmpty();
        assertThat(january.accessesReadyOnDay0()).hasValue(0.9);
        assertThat(january.checklistCompletion()).hasValue(1d / 3);
        assertThat(january.wrongAccessIncidents()).isEqualTo(2);
    }

    @Test
    void shouldKnowNothingWhereNothingHappened() {
        Figures none = figures.between(JANUARY.plusYears(5), JANUARY.plusYears(6));

        assertThat(none.daysToOperational()).isEmpty();
        assertThat(none.accessesReadyOnDay0()).isEmpty();
        assertThat(none.wrongAccessIncidents()).isZero();
    }

    @Test
    void shouldNeverChangeAFact() {
        UUID id = onboarding("F7");
        fact(id, "WRONG_ACCESS", "", 1, JANUARY);

        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE onboarding.fact SET value = 2").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("fact is append-only");
    }

    private UUID onboarding(String number) {
        Hire hire = new Hire(number, "E010", null, "software-engineer", "Engineering", "Paris", JANUARY, "permanent");
        return onboardings
                .saveAndFlush(Onboarding.of(hire, JANUARY.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .id();
    }

    private void fact(UUID id, String name, String part, long value, LocalDate day) {
        jdbc.sql("INSERT INTO onboarding.fact (onboarding_id, name, part, value, occurred_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, name, part, value, OffsetDateTime.of(day.atTime(10, 0), ZoneOffset.UTC))
                .update();
    }
}
