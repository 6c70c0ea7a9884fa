package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.stereotype.Component;

/** Jobs of workers, of execution listeners and of task listeners. */
@Component
@OnEmbeddedEngine
class JobProjection implements Projection<JobRecordValue> {

    private static final Table TABLE = Table.of("job", "job_key");

    @Override
    public String name() {
        return "job";
    }

    @Override
    public ValueType valueType() {
        return ValueType.JOB;
    }

    @Override
    public void project(Record<JobRecordValue> event, RowBatch rows) {
        if (event.getIntent() instanceof JobIntent intent) {
            switch (intent) {
                case CREATED ->
                    element(rows.put(event.getPosition(), TABLE, event.getKey()), event.getValue())
                            .flag("has_failed_with_retries_left", false)
                            .text("state", "CREATED");
                case COMPLETED ->
                    ended(event, "COMPLETED", rows)
                            .flag("is_denied", event.getValue().getResult().isDenied())
                            .text("denied_reason", event.getValue().getResult().getDeniedReason());
                case CANCELED -> ended(event, "CANCELED", rows);
                case FAILED -> failed(event, "FAILED", rows);
                case ERROR_THROWN -> failed(event, "ERROR_THROWN", rows);
                case TIMED_OUT -> changed(event, rows).text("state", "TIMED_OUT");
                case RETRIES_UPDATED -> changed(event, rows).text("state", "RETRIES_UPDATED");
                case MIGRATED ->
                    element(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue())
                            .text("state", "MIGRATED");
                case UPDATED, TIMEOUT_UPDATED -> changed(event, rows);
                default -> {}
            }
        }
    }

    private Row ended(Record<JobRecordValue> event, String state, RowBatch rows) {
        return changed(event, rows).text("state", state).time("end_time", event.getTimestamp());
    }

    private void failed(Record<JobRecordValue> event, String state, RowBatch rows) {
        changed(event, rows)
                .text("state", state)
                .flag("has_failed_with_retries_left", event.getValue().getRetries() > 0);
    }

    private Row changed(Record<JobRecordValue> event, RowBatch rows) {
        return progress(rows.change(event.getPosition(), TABLE, event.getKey()), event.getValue());
    }

    private Row progress(Row row, JobRecordValue job) {
        return row.number("retries", job.getRetries())
                .text("worker", job.getWorker())
                .time("deadline", job.getDeadline())
                .text("error_code", job.getErrorCode())
                .text("error_message", job.getErrorMessage());
    }

    private Row element(Row row, JobRecordValue job) {
        return progress(row, job)
                .identifier("type", job.getType())
                .name("kind", job.getJobKind())
                .name("listener_event_type", job.getJobListenerEventType())
                .json("custom_headers", job.getCustomHeaders())
                .identifier("process_definition_id", job.getBpmnProcessId())
                .number("process_definition_key", job.getProcessDefinitionKey())
                .number("process_instance_key", job.getProcessInstanceKey())
                .identifier("element_id", job.getElementId())
                .number("element_instance_key", job.getElementInstanceKey())
                .verbatim("tenant_id", job.getTenantId());
    }
}
