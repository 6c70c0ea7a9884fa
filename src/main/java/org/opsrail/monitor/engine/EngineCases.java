package org.opsrail.monitor.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.grpc.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opsrail.monitor.EngineUnavailable;
import org.opsrail.monitor.domain.CaseEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cases through the official client, on the embedded engine as on a cluster. */
@Component
class EngineCases implements CaseEngine {

    private static final int NOT_FOUND = 404;
    private static final int MOST_ELEMENTS = 1000;
    private static final int RETRIES = 3;

    private final CamundaClient client;

    EngineCases(@Lazy CamundaClient client) {
        this.client = client;
    }

    @Override
    public Found search(Query query) {
        if (query.keys() != null && query.keys().isEmpty()) {
            return new Found(List.of(), 0);
        }
        var found = answer(() -> client.newProcessInstanceSearchRequest()
                .filter(filter -> narrow(filter, query))
                .sort(sort -> sort.startDate().desc())
                .page(page -> page.from(query.from()).limit(query.limit()))
                .send()
                .join());
        return new Found(
                found.items().stream().map(CaseMapping::caseOf).toList(),
                found.page().totalItems());
    }

    private static void narrow(ProcessInstanceFilter filter, Query query) {
        Optional.ofNullable(query.keys())
                .map(keys -> keys.toArray(Long[]::new))
                .ifPresent(keys -> filter.processInstanceKey(key -> key.in(keys)));
        Optional.ofNullable(query.active())
                .ifPresent(
                        active -> filter.state(state -> state.in(active ? CaseMapping.UNDER_WAY : CaseMapping.OVER)));
        if (query.stuck()) {
            filter.hasIncident(true);
        }
    }

    @Override
    public Optional<Case> find(long key) {
        try {
            return Optional.of(CaseMapping.caseOf(
                    client.newProcessInstanceGetRequest(key).send().join()));
        } catch (ProblemException refused) {
            if (refused.code() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new EngineUnavailable(refused);
        } catch (ClientException unreachable) {
            throw new EngineUnavailable(unreachable);
        }
    }

    @Override
    public List<Case> begunBy(long caseKey) {
        return answer(() -> client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.parentProcessInstanceKey(caseKey))
                        .sort(sort -> sort.startDate().asc())
                        .page(page -> page.limit(100))
                        .send()
                        .join())
                .items()
                .stream()
                .map(CaseMapping::caseOf)
                .toList();
    }

    @Override
    public List<Entered> entered(long caseKey) {
        return answer(() -> elements(caseKey).join()).items().stream()
                .map(CaseMapping::entered)
                .toList();
    }

    @Override
    public Map<Long, List<Entered>> entered(Collection<Long> caseKeys) {
        Map<Long, CamundaFuture<SearchResponse<ElementInstance>>> asked = new LinkedHashMap<>();
        caseKeys.forEach(key -> asked.put(key, elements(key)));
        Map<Long, List<Entered>> entered = new LinkedHashMap<>();
        asked.forEach((key, elements) -> entered.put(
                key,
                answer(elements::join).items().stream()
                        .map(CaseMapping::entered)
                        .toList()));
        return entered;
    }

    private CamundaFuture<SearchResponse<ElementInstance>> elements(long caseKey) {
        return client.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(caseKey))
                .sort(sort -> sort.startDate().asc())
                .page(page -> page.limit(MOST_ELEMENTS))
                .send();
    }

    @Override
    public List<Waiting> tasks(long caseKey) {
        return answer(() -> client.newUserTaskSearchRequest()
                        .filter(filter -> filter.processInstanceKey(caseKey).state(UserTaskState.CREATED))
                        .sort(sort -> sort.dueDate().asc())
                        .page(page -> page.limit(100))
                        .send()
                        .join())
                .items()
                .stream()
                .map(CaseMapping::waiting)
                .toList();
    }

    @Override
    public Map<Long, List<Waiting>> overdue(Instant then) {
        return answer(() -> client.newUserTaskSearchRequest()
                        .filter(filter -> filter.state(UserTaskState.CREATED)
                                .dueDate(due -> due.lt(then.atOffset(ZoneOffset.UTC))))
                        .sort(sort -> sort.dueDate().asc())
                        .page(page -> page.limit(MOST_ELEMENTS))
                        .send()
                        .join())
                .items()
                .stream()
                .collect(Collectors.groupingBy(
                        UserTask::getProcessInstanceKey,
                        Collectors.mapping(CaseMapping::waiting, Collectors.toList())));
    }

    @Override
    public List<Trouble> troubles(long caseKey) {
        return answer(() -> client.newIncidentSearchRequest()
                        .filter(filter -> filter.processInstanceKey(caseKey).state(IncidentState.ACTIVE))
                        .page(page -> page.limit(100))
                        .send()
                        .join())
                .items()
                .stream()
                .map(CaseMapping::trouble)
                .toList();
    }

    @Override
    public String xml(long modelKey) {
        return answer(
                () -> client.newProcessDefinitionGetXmlRequest(modelKey).send().join());
    }

    @Override
    public boolean retry(Trouble trouble) {
        try {
            if (trouble.jobKey() != null) {
                client.newUpdateRetriesCommand(trouble.jobKey())
                        .retries(RETRIES)
                        .send()
                        .join();
            }
            client.newResolveIncidentCommand(trouble.key()).send().join();
            return true;
        } catch (ClientException failure) {
            if (hasGone(failure)) {
                return false;
            }
            throw new EngineUnavailable(failure);
        }
    }

    /** Commands go over gRPC or REST, as is configured. */
    private static boolean hasGone(ClientException failure) {
        return switch (failure) {
            case ProblemException overRest -> overRest.code() == NOT_FOUND;
            case ClientStatusException overGrpc -> overGrpc.getStatusCode() == Status.Code.NOT_FOUND;
            default -> false;
        };
    }

    private static <T> T answer(Supplier<T> request) {
        try {
            return request.get();
        } catch (ClientException unreachable) {
            throw new EngineUnavailable(unreachable);
        }
    }
}
