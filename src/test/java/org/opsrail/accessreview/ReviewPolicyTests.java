package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.domain.ReviewPolicy;
import org.opsrail.accessreview.domain.ReviewPolicy.Question;
import org.opsrail.accessreview.domain.ReviewPolicy.Rule;
import org.opsrail.accessreview.reading.domain.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** How a right is reviewed, as the engine decides it. */
@ProcessTest
class ReviewPolicyTests {

    private static final String TABLE = """
            ORPHAN          | false | member        | Rule_01 | SYSTEM_OWNER | true  | REVOKE   | 5
            LEAVER          | true  | administrator | Rule_02 | SYSTEM_OWNER | true  | REVOKE   | 3
            CAME_BACK       | false | member        | Rule_03 | SYSTEM_OWNER | true  | REVOKE   | 3
            OVER_PRIVILEGED | true  | Administrator | Rule_04 | SYSTEM_OWNER | true  | ESCALATE | 10
                            | false | approver      | Rule_04 | SYSTEM_OWNER | true  | ESCALATE | 10
            OVER_PRIVILEGED | true  | member        | Rule_05 | SYSTEM_OWNER | true  | REVOKE   | 10
            OVER_PRIVILEGED | false | member        | Rule_06 | MANAGER      | true  | REVOKE   | 10
            DUPLICATE       | true  | member        | Rule_07 | SYSTEM_OWNER | true  | REVOKE   | 10
            UNUSED          | false | member        | Rule_08 | MANAGER      | true  | REVOKE   | 10
                            | true  | member        | Rule_09 | MANAGER      | false | ESCALATE | 10
                            | false | member        | Rule_10 | MANAGER      | false | ESCALATE | 15
            """;

    @Autowired
    ReviewPolicy policy;

    private CamundaClient client;

    @BeforeEach
    void deploy() {
        client.newDeployResourceCommand()
                .addResourceFromClasspath("dmn/review-policy.dmn")
                .send()
                .join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void shouldSayWhoDecidesAndWhatSilenceMeans(
            Finding.@Nullable Kind finding,
            boolean sensitive,
            String level,
            String rule,
            ReviewPolicy.Reviewer reviewer,
            boolean reasonToKeep,
            ReviewPolicy.Undecided undecided,
            int days) {
        assertThat(policy.of(new Question(finding, sensitive, level)))
                .isEqualTo(new Rule(rule, reviewer, reasonToKeep, undecided, days));
    }

    @Test
    void shouldUseEveryRule() throws IOException {
        Set<String> rules = Pattern.compile("<rule id=\"(\\w+)\"")
                .matcher(Files.readString(Path.of("dmn/review-policy.dmn")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules).allSatisfy(rule -> assertThat(TABLE).contains(rule));
    }
}
