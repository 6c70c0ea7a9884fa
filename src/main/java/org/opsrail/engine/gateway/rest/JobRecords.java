package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobChangeset;
import io.camunda.client.protocol.rest.JobCompletionRequest;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.gateway.JobDispatcher;

/** Requests about jobs as the engine's records. */
final class JobRecords {

    static final Duration LONGEST_ACTIVATION = Duration.ofMinutes(10);

    private JobRecords() {}

    static JobDispatcher.Request activation(JobActivationRequest request, String username) {
        Long patience = request.getRequestTimeout();
        List<String> tenants = request.getTenantIds() == null ? List.of() : request.getTenantIds();
        return new JobDispatcher.Request(
                Keys.required("type", request.getType()),
                Objects.requireNonNullElse(request.getWorker(), ""),
                Duration.ofMillis(positive("timeout", request.getTimeout())),
                Math.toIntExact(positive("maxJobsToActivate", request.getMaxJobsToActivate())),
                request.getFetchVariable() == null ? List.of() : request.getFetchVariable(),
                tenants.stream().map(Tenants::of).toList(),
                patience == null ? Duration.ZERO : Duration.ofMillis(patience),
                username);
    }

    static JobRecord completion(@Nullable JobCompletionRequest request) {
        JobRecord job = new JobRecord().setVariables(ApiJson.document(request == null ? null : request.getVariables()));
        return request == null || request.getResult() == null ? job : job.setResult(JobResults.of(request.getResult()));
    }

    static JobRecord failure(JobFailRequest request) {
        return new JobRecord()
                .setRetries(Objects.requireNonNullElse(request.getRetries(), 0))
                .setErrorMessage(Objects.requireNonNullElse(request.getErrorMessage(), ""))
                .setRetryBackoff(Objects.requireNonNullElse(request.getRetryBackOff(), 0L))
                .setVariables(ApiJson.document(request.getVariables()));
    }

    static JobRecord error(JobErrorRequest request) {
        return new JobRecord()
                .setErrorCode(BufferUtil.wrapString(Keys.required("errorCode", request.getErrorCode())))
                .setErrorMessage(Objects.requireNonNullElse(request.getErrorMessage(), ""))
                .setVariables(ApiJson.document(request.getVariables()));
    }

    static JobRecord update(JobUpdateRequest request) {
        JobChangeset changes = request.getChangeset();
        Set<String> changed = new HashSet<>();
        JobRecord job = new JobRecord();
        if (changes != null && changes.getRetries() != null) {
            job.setRetries(changes.getRetries());
            changed.add(JobRecord.RETRIES);
        }
        if (changes != null && changes.getTimeout() != null) {
            job.setTimeout(changes.getTimeout());
            changed.add(JobRecord.TIMEOUT);
        }
        if (changed.isEmpty()) {
            throw new InvalidRequest("No update provided: the changeset names neither retries nor timeout.");
        }
        return job.setChangedAttributes(changed);
    }

    private static long positive(String name, @Nullable Number value) {
        if (value == null || value.longValue() < 1) {
            throw new InvalidRequest("The value '%s' of '%s' is not a number above 0.".formatted(value, name));
        }
        return value.longValue();
    }
}
