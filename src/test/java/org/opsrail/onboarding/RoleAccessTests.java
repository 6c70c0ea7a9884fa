package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.ProcessTest;

/** Who gets what, as the engine decides it. */
@ProcessTest
class RoleAccessTests {

    private static final List<String> ROLES =
            List.of("software-engineer", "account-executive", "support-agent", "operations-manager");
    private static final List<String> TEAMS = List.of("Engineering", "Sales", "Support", "Operations");

    private CamundaClient client;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("dmn/role-access.dmn")
                .send()
                .join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            software-engineer  | Engineering | Paris  | github member, cloud developer, vpn user, badges office
            software-engineer  | Engineering | Remote | github member, cloud developer, vpn user
            account-executive  | Sales       | Lyon   | crm seller, telephony user, analytics viewer, badges office
            support-agent      | Support     | Lyon   | helpdesk agent, crm reader, telephony user, badges office
            operations-manager | Operations  | Remote | analytics viewer, vpn user
            """)
    void shouldGiveARoleWhatItNeedsAndNothingElse(String role, String team, String place, String accesses) {
        Set<String> everybody = Set.of("workspace member", "chat member", "wiki editor");

        Set<String> given = decide(role, team, place).stream()
                .filter(item -> item.get("kind").equals("access"))
                .map(item -> item.get("item") + " " + item.get("detail"))
                .collect(Collectors.toSet());

        Set<String> expected = new TreeSet<>(everybody);
        expected.addAll(List.of(accesses.split(", ")));
        assertThat(given).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "software-engineer, Paris, developer-laptop",
        "software-engineer, Remote, 'developer-laptop,home-office-kit'",
        "support-agent, Lyon, 'laptop,headset'",
        "operations-manager, Remote, 'laptop,home-office-kit'"
    })
    void shouldEquipForRoleAndPlace(String role, String place, String things) {
        assertThat(decide(role, "Operations", place))
                .filteredOn(item -> item.get("kind").equals("equipment"))
                .extracting(item -> item.get("item"))
                .containsExactlyInAnyOrder(things.split(","));
    }

    @Test
    void shouldNameWhatPeopleReadInBothLanguages() {
        Stream<Map<String, String>> read = ROLES.stream()
                .flatMap(role -> decide(role, "Operations", "Remote").stream())
                .filter(item -> !item.get("kind").equals("access"));

        assertThat(read).isNotEmpty().allSatisfy(item -> {
            assertThat(item.get("english")).as("english of %s", item).isNotBlank();
            assertThat(item.get("french")).as("french of %s", item).isNotBlank();
        });
    }

    @Test
    void shouldNameSystemsThatTheSampleCompanyHas() throws IOException {
        Set<String> systems = Files.readAllLines(Path.of("src/main/resources/sample/systems.csv")).stream()
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());

        assertThat(decide("software-engineer", "Sales", "Paris"))
                .filteredOn(item -> item.get("kind").equals("access"))
                .extracting(item -> item.get("item"))
                .isSubsetOf(systems);
    }

    @Test
    void shouldUseEveryRule() throws IOException {
        Set<Integer> used = new TreeSet<>();
        for (String role : ROLES) {
            for (String team : TEAMS) {
                for (String place : List.of("Paris", "Remote")) {
                    used.addAll(matchedRules(evaluate(role, team, place)));
                }
            }
        }

        long rules = Pattern.compile("<rule ")
                .matcher(Files.readString(Path.of("dmn/role-access.dmn")))
                .results()
                .count();
        assertThat(used).hasSize((int) rules);
    }

    private static List<Integer> matchedRules(EvaluateDecisionResponse answer) {
        return answer.getEvaluatedDecisions().getFirst().getMatchedRules().stream()
                .map(rule -> rule.getRuleIndex())
                .toList();
    }

    private List<Map<String, String>> decide(String role, String team, String place) {
        List<Map<String, String>> items = new ArrayList<>();
        try {
            for (JsonNode item :
                    new ObjectMapper().readTree(evaluate(role, team, place).getDecisionOutput())) {
                Map<String, String> texts = new HashMap<>();
                item.fields()
                        .forEachRemaining(field ->
                                texts.put(field.getKey(), field.getValue().asText("")));
                items.add(texts);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return items;
    }

    private EvaluateDecisionResponse evaluate(String role, String team, String place) {
        return client.newEvaluateDecisionCommand()
                .decisionId("role-access")
                .variables(Map.of("role", role, "team", team, "place", place))
                .send()
                .join();
    }
}
