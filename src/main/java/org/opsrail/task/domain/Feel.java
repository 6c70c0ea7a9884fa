package org.opsrail.task.domain;

import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The expressions of forms, evaluated as the browser does. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    /** Empty when the expression has no value or can't be evaluated with what is known. */
    static Optional<Object> value(String expression, Map<String, Object> known) {
        EvaluationResult result = ENGINE.evaluateExpression(body(expression), known);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    static boolean holds(String expression, Map<String, Object> known) {
        return value(expression, known).filter(Boolean.TRUE::equals).isPresent();
    }

    private static String body(String expression) {
        return expression.startsWith("=") ? expression.substring(1) : expression;
    }
}
