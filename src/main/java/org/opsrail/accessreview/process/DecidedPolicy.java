package org.opsrail.accessreview.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine for the decision {@code review-policy} as it is deployed now. */
@Component
class DecidedPolicy implements ReviewPolicy {

    private final CamundaClient camunda;
    private final JsonMapper json;

    DecidedPolicy(CamundaClient camunda, JsonMapper json) {
        this.camunda = camunda;
        this.json = json;
    }

    @Override
    public Rule of(Question question) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("finding", question.finding() == null ? "none" : word(question.finding()));
        variables.put("sensitive", question.sensitive());
        variables.put("level", question.level());
        EvaluateDecisionResponse answer = camunda.newEvaluateDecisionCommand()
                .decisionId("review-policy")
                .variables(variables)
                .send()
                .join();
        Row row = json.readValue(answer.getDecisionOutput(), Row.class);
        return new Rule(
                answer.getEvaluatedDecisions()
                        .getFirst()
                        .getMatchedRules()
                        .getFirst()
                        .getRuleId(),
                Reviewer.valueOf(constant(row.reviewer())),
                row.reasonToKeep(),
                Undecided.valueOf(constant(row.undecided())),
                row.dueWorkingDays());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private record Row(String reviewer, boolean reasonToKeep, String undecided, int dueWorkingDays) {}
}
