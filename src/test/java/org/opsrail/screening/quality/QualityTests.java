package org.opsrail.screening.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.screening.matching.NameIndex;

/** What docs/screening.md promises of the labelled pairs; the speed is printed by the command alone. */
class QualityTests {

    private static final int CROWD = 2000;
    private static final List<LabelledPair> PAIRS = LabelledPair.all();

    private static NameIndex index;

    @BeforeAll
    static void build() {
        index = Measurement.index(PAIRS, CROWD);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "held-out"})
    void shouldFindWhoIsTheSameAndNobodyElse(String half) {
        Quality quality = Quality.of(half, PAIRS, index, Measurement.SHIPPED);

        assertThat(quality.recall()).as(quality.mistakes().toString()).isGreaterThanOrEqualTo(Measurement.LEAST_RECALL);
        assertThat(quality.precision())
                .as(quality.mistakes().toString())
                .isGreaterThanOrEqualTo(Measurement.LEAST_PRECISION);
    }

    @Test
    void shouldMeasureOnEnoughPairsOfWhichTheHalvesShareNone() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(500);
        List<String> development = names("development");
        assertThat(names("held-out")).doesNotContainAnyElementsOf(development);
    }

    private static List<String> names(String half) {
        return PAIRS.stream()
                .filter(pair -> pair.half().equals(half))
                .map(pair -> pair.listed().primaryName())
                .toList();
    }
}
