package org.opsrail.worker;

import java.time.Duration;
import java.util.Map;

/** The three ways in which a job ends. */
public sealed interface Outcome {

    /** The work is done; {@code variables} (ids and routing facts only) are written to the case. */
    record Done(Map<String, Object> variables) implements Outcome {}

    /** The model knows a reaction: a BPMN error that it catches by {@code code}, such as {@code Err_AccessRefused}. */
    record BusinessError(String code, String message, Map<String, Object> variables) implements Outcome {}

    /** Something technical failed: tried again after {@code backOff}; without retries left it is an engine incident. */
    record Failure(String message, Duration backOff) implements Outcome {}

    static Outcome done() {
        return new Done(Map.of());
    }

    static Outcome done(Map<String, Object> variables) {
        return new Done(variables);
    }

    static Outcome error(String code, String message) {
        return new BusinessError(code, message, Map.of());
    }

    static Outcome failure(String message, Duration backOff) {
        return new Failure(message, backOff);
    }
}
