package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.ProcessTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Threshold, factors and level, as the engine decides them. */
@ProcessTest
class CustomerDecisionTests {

    private static final String FACTORS = """
            IR | FR    | software             | 0       | direct       | 1 | 0 | country-call-for-action=100
            LB | FR    | software             | 0       | direct       | 1 | 0 | country-monitored=20
            FR | FR KP | software             | 0       | direct       | 1 | 0 | owners-call-for-action=100
            FR | VG    | software             | 0       | direct       | 1 | 0 | owners-monitored=15
            FR | FR    | crypto-assets        | 0       | direct       | 1 | 0 | business-line-high=25
            FR | FR    | financial-services   | 0       | direct       | 1 | 0 | business-line-raised=10
            FR | FR    | software             | 1000000 | direct       | 1 | 0 | volume-large=15
            FR | FR    | software             | 999999  | direct       | 1 | 0 | volume-raised=5
            FR | FR    | software             | 249999  | intermediary | 1 | 0 | channel-intermediary=15
            FR | FR    | software             | 0       | remote       | 1 | 0 | channel-remote=10
            FR | FR    | software             | 0       | direct       | 4 | 0 | layers-many=15
            FR | FR    | software             | 0       | direct       | 3 | 0 | layers-some=5
            FR | FR    | software             | 0       | direct       | 2 | 1 | circle=20
            FR | FR    | software             | 250000  | remote       | 1 | 0 | volume-raised=5 channel-remote=10
            FR | FR    | software             | 0       | partner      | 2 | 0 |
            """;

    private static final String EXPOSED = "politically-exposed=40";

    private CamundaClient client;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("dmn/ownership-threshold.dmn")
                .addResourceFromClasspath("dmn/risk-factors.dmn")
                .addResourceFromClasspath("dmn/customer-risk.dmn")
                .send()
                .join();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, false", "2027-07-09, false", "2027-07-10, true", "2030-01-01, true"})
    void shouldCountAQuarterFromTheDayThatTheRegulationIsInForce(String day, boolean orMore) {
        JsonNode threshold = decide("ownership-threshold", Map.of("checkedOn", day));

        assertThat(threshold.get("percent").asInt()).isEqualTo(25);
        assertThat(threshold.get("orMore").asBoolean()).isEqualTo(orMore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FACTORS)
    void shouldCountEachFactorThatFits(
            String country,
            String ownerCountries,
            String businessLine,
            long volume,
            String channel,
            int layers,
            int loops,
            String expected) {
        JsonNode factors = decide(
                "risk-factors",
                Map.of(
                        "country", country,
                        "ownerCountries", List.of(ownerCountries.split(" ")),
                        "businessLine", businessLine,
                        "expectedVolume", volume,
                        "channel", channel,
                        "layers", layers,
                        "loops", loops));

        assertThat(factors.valueStream()
                        .map(factor -> factor.get("factor").asString() + "="
                                + factor.get("points").asInt()))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
        assertThat(factors.valueStream())
                .allSatisfy(factor -> assertThat(
                                factor.get("en").asString() + factor.get("fr").asString())
                        .hasSizeGreaterThan(40));
    }

    @Test
    void shouldCountWhoIsPoliticallyExposedAsAHighRiskByItself() {
        JsonNode factors =
                decide("risk-factors", Map.of("country", "FR", "ownerCountries", List.of(), "exposed", true));

        assertThat(factors.valueStream()
                        .map(factor -> factor.get("factor").asString() + "="
                                + factor.get("points").asInt()))
                .containsExactly(EXPOSED);
        assertThat(decide("customer-risk", Map.of("score", 40)).get("level").asString())
                .isEqualTo("high");
    }

    @ParameterizedTest
    @CsvSource({"0, low, 36", "19, low, 36", "20, medium, 24", "39, medium, 24", "40, high, 12", "100, high, 12"})
    void shouldMakeALevelOfThePoints(int score, String level, int months) {
        JsonNode rating = decide("customer-risk", Map.of("score", score));

        assertThat(rating.get("score").asInt()).isEqualTo(score);
        assertThat(rating.get("level").asString()).isEqualTo(level);
        assertThat(rating.get("reviewMonths").asInt()).isEqualTo(months);
    }

    @Test
    void shouldUseEveryRuleThatCounts() throws IOException {
        assertThat(Pattern.compile(
                                "<text>\"([a-z]+(?:-[a-z]+)*)\"</text>\\s*</outputEntry>\\s*<outputEntry id=\"Output_points")
                        .matcher(Files.readString(Path.of("dmn/risk-factors.dmn")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(14)
                .allSatisfy(factor -> assertThat(FACTORS + EXPOSED).contains(factor + "="));
    }

    private JsonNode decide(String decision, Map<String, Object> variables) {
        return JsonMapper.shared()
                .readTree(client.newEvaluateDecisionCommand()
                        .decisionId(decision)
                        .variables(variables)
                        .send()
                        .join()
                        .getDecisionOutput());
    }
}
