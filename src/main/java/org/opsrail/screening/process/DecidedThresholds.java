package org.opsrail.screening.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.matching.Thresholds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine for the decision {@code screening-thresholds} as it is deployed now, at most twice a minute. */
@Component
class DecidedThresholds implements Thresholds {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final CamundaClient camunda;
    private final JsonMapper json;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    DecidedThresholds(CamundaClient camunda, JsonMapper json) {
        this.camunda = camunda;
        this.json = json;
    }

    @Override
    public Rule of(Topic topic, Kind party) {
        return answers.compute(
                        new Question(topic, party),
                        (question, known) -> known == null || known.isOld() ? ask(question) : known)
                .rule();
    }

    private Answer ask(Question question) {
        EvaluateDecisionResponse answer = camunda.newEvaluateDecisionCommand()
                .decisionId("screening-thresholds")
                .variables(Map.of("topic", word(question.topic()), "party", word(question.party())))
                .send()
                .join();
        Row row = json.readValue(answer.getDecisionOutput(), Row.class);
        String rule = answer.getEvaluatedDecisions()
                .getFirst()
                .getMatchedRules()
                .getFirst()
                .getRuleId();
        return new Answer(new Rule(rule, row.possible(), row.strong()), System.nanoTime());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record Question(Topic topic, Kind party) {}

    private record Answer(Rule rule, long at) {

        boolean isOld() {
            return System.nanoTime() - at > KEPT;
        }
    }

    private record Row(int possible, int strong) {}
}
