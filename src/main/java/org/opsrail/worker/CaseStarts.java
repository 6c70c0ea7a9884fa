package org.opsrail.worker;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts the processes of what was recorded before. An answer that gets lost leads to a second start; of two instances for
 * one record each model lets only the first go on, so that starting anew is always safe.
 */
@Component
public class CaseStarts {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarts.class);

    /** Sent together, so that the commands stand in the engine's log before the jobs of the first of them. */
    private static final int AT_ONCE = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient camunda;

    CaseStarts(CamundaClient camunda) {
        this.camunda = camunda;
    }

    /** @param variables the first ones of its process: ids and routing facts only */
    public record Recorded(UUID id, Map<String, @Nullable Object> variables) {}

    /**
     * Starts them in turn. What the engine does not confirm within ten seconds is left for another time.
     *
     * @param confirmed hears the process instance key of each that was started, by its id
     */
    public void start(String processId, List<Recorded> all, Consumer<Map<UUID, Long>> confirmed) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Map<UUID, Long> keys = start(processId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
            confirmed.accept(keys);
            if (keys.isEmpty()) {
                LOG.warn("The engine confirms no start of {}; {} are recorded", processId, all.size() - from);
                return;
            }
        }
    }

    private Map<UUID, Long> start(String processId, List<Recorded> batch) {
        Map<UUID, Future<ProcessInstanceEvent>> sent = new LinkedHashMap<>();
        batch.forEach(recorded -> sent.put(recorded.id(), send(processId, recorded)));
        Map<UUID, Long> keys = new HashMap<>();
        List<String> failures = new ArrayList<>();
        sent.forEach((id, answer) -> key(id, answer, keys, failures));
        if (!failures.isEmpty()) {
            LOG.warn("{} starts of {} are not confirmed: {}", failures.size(), processId, failures.getFirst());
        }
        return keys;
    }

    private Future<ProcessInstanceEvent> send(String processId, Recorded recorded) {
        try {
            return camunda.newCreateInstanceCommand()
                    .bpmnProcessId(processId)
                    .latestVersion()
                    .variables(recorded.variables())
                    .requestTimeout(PATIENCE)
                    .send()
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void key(UUID id, Future<ProcessInstanceEvent> answer, Map<UUID, Long> keys, List<String> failures) {
        try {
            keys.put(id, answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).getProcessInstanceKey());
        } catch (ExecutionException | TimeoutException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
