package org.opsrail.onboarding.intake.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.util.Collection;
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
import org.opsrail.onboarding.intake.IntakeSettings;
import org.opsrail.onboarding.intake.domain.HireRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the process of recorded onboardings. An answer that gets lost leads to a second start; of two instances for one
 * onboarding the model lets only the first go on, so that starting anew is always safe.
 */
@Component
public class OnboardingStart {

    private static final Logger LOG = LoggerFactory.getLogger(OnboardingStart.class);

    /** Sent together, so that the commands stand in the engine's log before the jobs of the first of them. */
    private static final int AT_ONCE = 500;

    private final CamundaClient camunda;
    private final HireRecords records;
    private final IntakeSettings settings;

    OnboardingStart(CamundaClient camunda, HireRecords records, IntakeSettings settings) {
        this.camunda = camunda;
        this.records = records;
        this.settings = settings;
    }

    /** Starts them and keeps their keys; those that the engine does not confirm in time are started again later. */
    public void start(List<UUID> onboardingIds) {
        for (int from = 0; from < onboardingIds.size(); from += AT_ONCE) {
            Collection<UUID> batch = onboardingIds.subList(from, Math.min(from + AT_ONCE, onboardingIds.size()));
            Map<UUID, Long> confirmed = confirmed(batch);
            records.name(confirmed);
            if (confirmed.isEmpty()) {
                LOG.warn(
                        "The engine confirms no start; {} onboardings will be started later",
                        onboardingIds.size() - from);
                return;
            }
        }
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(records.unanswered());
    }

    private Map<UUID, Long> confirmed(Collection<UUID> ids) {
        Map<UUID, Future<ProcessInstanceEvent>> sent = new LinkedHashMap<>();
        ids.forEach(id -> sent.put(id, send(id)));
        Map<UUID, Long> confirmed = new HashMap<>();
        sent.forEach((id, answer) -> key(id, answer, confirmed));
        return confirmed;
    }

    private Future<ProcessInstanceEvent> send(UUID onboardingId) {
        try {
            return camunda.newCreateInstanceCommand()
                    .bpmnProcessId("employee-onboarding")
                    .latestVersion()
                    .variables(Map.of("onboardingId", onboardingId.toString()))
                    .requestTimeout(settings.startTimeout())
                    .send()
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void key(UUID id, Future<ProcessInstanceEvent> answer, Map<UUID, Long> confirmed) {
        try {
            confirmed.put(
                    id,
                    answer.get(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS)
                            .getProcessInstanceKey());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Onboarding {} is recorded, its process not confirmed: {}", id, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
