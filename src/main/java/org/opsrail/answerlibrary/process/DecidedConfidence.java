package org.opsrail.answerlibrary.process;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opsrail.answerlibrary.matching.Thresholds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine for the decision {@code answer-confidence} as it is deployed now, at most twice a minute for each topic. */
@Component
class DecidedConfidence implements Thresholds {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final double PERCENT = 100;

    private final CamundaClient camunda;
    private final JsonMapper json;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    DecidedConfidence(CamundaClient camunda, JsonMapper json) {
        this.camunda = camunda;
        this.json = json;
    }

    @Override
    public Rule of(String topic, Locale language) {
        return answers.compute(
                        new Question(topic, language.getLanguage()),
                        (question, known) -> known == null || known.isOld() ? ask(question) : known)
                .rule();
    }

    private Answer ask(Question question) {
        String output = camunda.newEvaluateDecisionCommand()
                .decisionId("answer-confidence")
                .variables(Map.of("topic", question.topic(), "language", question.language()))
                .send()
                .join()
                .getDecisionOutput();
        Row row = json.readValue(output, Row.class);
        return new Answer(new Rule(row.show() / PERCENT, row.propose() / PERCENT), System.nanoTime());
    }

    private record Question(String topic, String language) {}

    private record Answer(Rule rule, long at) {

        boolean isOld() {
            return System.nanoTime() - at > KEPT;
        }
    }

    private record Row(int show, int propose) {}
}
