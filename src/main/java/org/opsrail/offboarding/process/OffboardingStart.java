package org.opsrail.offboarding.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Requested;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the process of recorded leavings. An answer that gets lost leads to a second start; of two instances for one
 * leaving the model lets only the first go on, so that starting anew is always safe.
 */
@Component
public class OffboardingStart {

    private static final Logger LOG = LoggerFactory.getLogger(OffboardingStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient camunda;
    private final Offboardings offboardings;

    OffboardingStart(CamundaClient camunda, Offboardings offboardings) {
        this.camunda = camunda;
        this.offboardings = offboardings;
    }

    /** Starts what is recorded; what the engine does not confirm in time is started again later. */
    public void start(List<Requested> requests) {
        Map<Requested, Future<ProcessInstanceEvent>> sent = new LinkedHashMap<>();
        requests.forEach(request -> sent.put(request, send(request)));
        sent.forEach(this::confirm);
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(offboardings.unanswered());
    }

    private Future<ProcessInstanceEvent> send(Requested request) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("offboardingId", request.id().toString());
        variables.put("employeeNumber", request.leaving().employeeNumber());
        variables.put("manager", request.leaving().manager());
        variables.put("place", request.leaving().place());
        variables.put("leavingDate", request.leaving().leavingDate());
        try {
            return camunda.newCreateInstanceCommand()
                    .bpmnProcessId("employee-offboarding")
                    .latestVersion()
                    .variables(variables)
                    .requestTimeout(PATIENCE)
                    .send()
                    .toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void confirm(Requested request, Future<ProcessInstanceEvent> answer) {
        try {
            long key = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).getProcessInstanceKey();
            offboardings.name(request.id(), key);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Offboarding {} is recorded, its process not confirmed: {}", request.id(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
