package org.opsrail.engine.readmodel;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the read model. */
final class Tables {

    /** Up to here deleting rows takes a few milliseconds, where truncating writes new files for each index. */
    private static final long FEW_RECORDS = 100_000;

    private static final List<String> ALL = List.of(
            "projection",
            "process_definition",
            "form",
            "resource",
            "decision_requirements",
            "decision_definition",
            "decision_instance",
            "process_instance",
            "element_instance",
            "sequence_flow",
            "variable",
            "user_task",
            "job",
            "incident",
            "message_subscription",
            "correlated_message_subscription");

    private Tables() {}

    static void empty(JdbcClient jdbc, long position) {
        jdbc.sql(position < FEW_RECORDS ? delete() : truncate()).update();
    }

    private static String delete() {
        return ALL.stream().map(table -> "DELETE FROM engine." + table).collect(Collectors.joining("; "));
    }

    private static String truncate() {
        return ALL.stream().map(table -> "engine." + table).collect(Collectors.joining(", ", "TRUNCATE ", ""));
    }
}
