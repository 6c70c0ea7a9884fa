package org.opsrail.worker;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.api.worker.JobWorkerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.audit.Acting;
import org.opsrail.audit.CaseReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one worker per {@link JobHandler} and per {@link TaskListener} once the engine answers, and closes them before it stops. */
@Component
final class JobWorkers implements SmartLifecycle {

    /** An empty list would ask for all of them. */
    private static final List<String> NO_VARIABLES = List.of("-");

    /** After the web server (which serves the engine's REST API) and the seeding of the models. */
    static final int PHASE = Integer.MAX_VALUE - 256;

    private final CamundaClient client;
    private final CamundaClient listeningClient;
    private final CamundaClientSettings.Defaults settings;
    private final MeterRegistry meters;
    private final List<JobHandler<?>> handlers;
    private final List<TaskListener> listeners;
    private final List<JobWorker> open = new ArrayList<>();
    private final EngineStart opening = new EngineStart("the job workers", this::openAll);

    JobWorkers(
            CamundaClient client,
            @Qualifier("listeningClient") CamundaClient listeningClient,
            CamundaClientSettings settings,
            MeterRegistry meters,
            List<JobHandler<?>> handlers,
            List<TaskListener> listeners) {
        this.client = client;
        this.listeningClient = listeningClient;
        this.settings = settings.worker().defaults();
        this.meters = meters;
        this.handlers = handlers;
        this.listeners = listeners;
        requireOnePerType(Stream.concat(
                handlers.stream().map(JobHandler::type), listeners.stream().map(TaskListener::type)));
    }

    private static void requireOnePerType(Stream<String> types) {
        types.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((type, count) -> {
                    if (count > 1) {
                        throw new IllegalStateException("Job type %s has %d handlers".formatted(type, count));
                    }
                });
    }

    @Override
    public void start() {
        opening.begin();
    }

    /** One question first, since each worker by itself would go on telling that nobody answers. */
    private void openAll() {
        client.newTopologyRequest().send().join();
        synchronized (open) {
            if (opening.isBegun()) {
                openHandlers();
            }
        }
    }

    private void openHandlers() {
        handlers.forEach(handler -> open.add(open(
                client,
                handler.type(),
                new JobExecution<>(handler, settings.retryBackoff()),
                componentNames(handler.variables()))));
        listeners.forEach(listener -> open.add(open(
                listeningClient,
                listener.type(),
                new ListenerExecution(listener, settings.retryBackoff()),
                NO_VARIABLES)));
    }

    private JobWorker open(
            CamundaClient by, String type, io.camunda.client.api.worker.JobHandler execution, List<String> variables) {
        return by.newWorker()
                .jobType(type)
                .handler((jobs, job) -> Acting.asWorker(type, at(job), () -> execution.handle(jobs, job)))
                .name(settings.name())
                .timeout(settings.timeout())
                .maxJobsActive(settings.maxJobsActive())
                .streamEnabled(settings.streamEnabled())
                .fetchVariables(variables)
                .metrics(JobWorkerMetrics.micrometer()
                        .withMeterRegistry(meters)
                        .withTags(List.of(Tag.of("type", type)))
                        .build())
                .open();
    }

    private static CaseReference at(ActivatedJob job) {
        return new CaseReference(job.getProcessInstanceKey(), job.getBpmnProcessId(), job.getProcessDefinitionKey());
    }

    private static List<String> componentNames(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public void stop() {
        opening.end();
        synchronized (open) {
            open.forEach(JobWorker::close);
            open.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return opening.isBegun();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
