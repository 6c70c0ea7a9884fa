package org.opsrail.compliance.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine knows of a case. */
public interface CaseFile {

    /** Empty when there is no such case. */
    Optional<Engine> find(long processInstanceKey);

    /**
     * @param xml the version of the model that the case runs on, BPMN 2.0
     * @param ended null while it is under way
     */
    record Engine(
            long key,
            String processId,
            long modelKey,
            int version,
            @Nullable String versionTag,
            String xml,
            Instant started,
            @Nullable Instant ended,
            String state,
            List<Step> steps,
            List<Decision> decisions) {}

    record Step(
            String elementId,
            String type,
            String state,
            Instant started,
            @Nullable Instant ended) {}

    /** A decision that was taken by a table: what it was asked, and each row that matched. */
    record Decision(
            String decisionId, String name, int version, Instant at, Map<String, String> inputs, List<Row> rows) {}

    /** @param index as the table shows it, from 1 */
    record Row(int index, String ruleId, Map<String, String> outputs) {}
}
