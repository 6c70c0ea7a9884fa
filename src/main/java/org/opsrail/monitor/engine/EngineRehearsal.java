package org.opsrail.monitor.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.JobState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.filter.ElementInstanceFilter;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.Variable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.shell.Rehearsal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from the variables that timers wait for when something happens next; meant for rehearsals, not for big data. */
@Component
class EngineRehearsal implements Rehearsal {

    private static final int MOST = 10_000;

    private final CamundaClient client;
    private final ProcessModels models;

    EngineRehearsal(@Lazy CamundaClient client, ProcessModels models) {
        this.client = client;
        this.models = models;
    }

    @Override
    public Optional<Instant> nextEvent(Instant after) {
        List<ProcessInstance> active = client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.state(ProcessInstanceState.ACTIVE))
                .page(page -> page.limit(MOST))
                .send()
                .join()
                .items();
        String[] timers = active.stream()
                .map(ProcessInstance::getProcessDefinitionKey)
                .distinct()
                .flatMap(key -> models.model(key).elements().stream())
                .map(ProcessModel.Element::timer)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        Set<Long> keys =
                active.stream().map(ProcessInstance::getProcessInstanceKey).collect(Collectors.toSet());
        return timers.length == 0 ? Optional.empty() : earliest(timers, keys, after);
    }

    private Optional<Instant> earliest(String[] timers, Set<Long> active, Instant after) {
        return client
                .newVariableSearchRequest()
                .filter(filter -> filter.name(name -> name.in(timers)))
                .page(page -> page.limit(MOST))
                .send()
                .join()
                .items()
                .stream()
                .filter(variable -> active.contains(variable.getProcessInstanceKey()))
                .flatMap(variable -> moment(variable).stream())
                .filter(moment -> moment.isAfter(after))
                .min(Instant::compareTo);
    }

    private static Optional<Instant> moment(Variable variable) {
        try {
            String iso = variable.getValue().replace("\"", "").replaceAll("\\[.*]$", "");
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    @Override
    public Pulse pulse() {
        return new Pulse(
                elements(filter -> {}),
                elements(filter -> filter.state(ElementInstanceState.ACTIVE)),
                client.newJobSearchRequest()
                        .filter(filter -> filter.state(state -> state.in(JobState.CREATED, JobState.TIMED_OUT)))
                        .page(page -> page.limit(1))
                        .send()
                        .join()
                        .page()
                        .totalItems());
    }

    private long elements(Consumer<ElementInstanceFilter> which) {
        return client.newElementInstanceSearchRequest()
                .filter(which)
                .page(page -> page.limit(1))
                .send()
                .join()
                .page()
                .totalItems();
    }
}
