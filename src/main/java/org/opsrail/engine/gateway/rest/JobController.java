package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.JOB;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobCompletionRequest;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobSearchQueryResult;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.gateway.JobDispatcher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/jobs")
class JobController {

    private final Searches searches;
    private final EngineCommands commands;
    private final JobDispatcher dispatcher;
    private final Permissions permissions;

    JobController(Searches searches, EngineCommands commands, JobDispatcher dispatcher, Permissions permissions) {
        this.searches = searches;
        this.commands = commands;
        this.dispatcher = dispatcher;
        this.permissions = permissions;
    }

    @PostMapping("/search")
    JobSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(JOB, body, JobSearchQueryResult.class);
    }

    @PostMapping("/activation")
    JobActivationResult activate(@RequestBody JobActivationRequest request) {
        JobDispatcher.Request activation = JobRecords.activation(request, Caller.username());
        permissions.requireJobType(activation.type());
        List<ActivatedJob> jobs = EngineCommands.await(dispatcher.activate(activation), JobRecords.LONGEST_ACTIVATION);
        return new JobActivationResult()
                .jobs(jobs.stream().map(ActivatedJobs::of).toList());
    }

    @PostMapping("/{key}/completion")
    ResponseEntity<Void> complete(
            @PathVariable long key, @RequestBody(required = false) @Nullable JobCompletionRequest request) {
        return send(JobIntent.COMPLETE, key, JobRecords.completion(request), null);
    }

    @PostMapping("/{key}/failure")
    ResponseEntity<Void> fail(@PathVariable long key, @RequestBody(required = false) @Nullable JobFailRequest request) {
        return send(JobIntent.FAIL, key, JobRecords.failure(request == null ? new JobFailRequest() : request), null);
    }

    @PostMapping("/{key}/error")
    ResponseEntity<Void> error(@PathVariable long key, @RequestBody JobErrorRequest request) {
        return send(JobIntent.THROW_ERROR, key, JobRecords.error(request), null);
    }

    @PatchMapping("/{key}")
    ResponseEntity<Void> update(@PathVariable long key, @RequestBody JobUpdateRequest request) {
        return send(JobIntent.UPDATE, key, JobRecords.update(request), request.getOperationReference());
    }

    private ResponseEntity<Void> send(JobIntent intent, long key, JobRecord job, @Nullable Long reference) {
        permissions.requireJob(key);
        commands.send(ValueType.JOB, intent, key, job, reference);
        return ResponseEntity.noContent().build();
    }
}
