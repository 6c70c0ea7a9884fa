package org.opsrail.worker;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.client.api.worker.JobWorkerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one worker per {@link JobHandler} once the engine answers, and closes them before it stops. */
@Component
final class JobWorkers implements SmartLifecycle {

    /** After the web server (which serves the engine's REST API) and the seeding of the models. */
    static final int PHASE = Integer.MAX_VALUE - 256;

    private final CamundaClient client;
    private final CamundaClientSettings.Defaults settings;
    private final MeterRegistry meters;
    private final List<JobHandler<?>> handlers;
    private final List<JobWorker> open = new ArrayList<>();

    JobWorkers(
            CamundaClient client, CamundaClientSettings settings, MeterRegistry meters, List<JobHandler<?>> handlers) {
        this.client = client;
        this.settings = settings.worker().defaults();
        this.meters = meters;
        this.handlers = handlers;
        requireOnePerType(handlers);
    }

    private static void requireOnePerType(List<JobHandler<?>> handlers) {
        handlers.stream().collect(Collectors.groupingBy(JobHandler::type)).forEach((type, same) -> {
            if (same.size() > 1) {
                throw new IllegalStateException("Job type %s has more than one handler: %s"
                        .formatted(type, same.stream().map(Object::getClass).toList()));
            }
        });
    }

    @Override
    public synchronized void start() {
        handlers.forEach(handler -> open.add(open(handler)));
    }

    private <V extends Record> JobWorker open(JobHandler<V> handler) {
        return client.newWorker()
                .jobType(handler.type())
                .handler(new JobExecution<>(handler, settings.retryBackoff()))
                .name(settings.name())
                .timeout(settings.timeout())
                .maxJobsActive(settings.maxJobsActive())
                .streamEnabled(settings.streamEnabled())
                .fetchVariables(componentNames(handler.variables()))
                .metrics(JobWorkerMetrics.micrometer()
                        .withMeterRegistry(meters)
                        .withTags(List.of(Tag.of("type", handler.type())))
                        .build())
                .open();
    }

    private static List<String> componentNames(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public synchronized void stop() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !open.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
