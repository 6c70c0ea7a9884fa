package org.opsrail.task.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.filter.UserTaskFilter;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tasks through the official client, on the embedded engine as on a cluster. */
@Component
class EngineTasks implements TaskEngine {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final CamundaClient client;
    private final JsonMapper json;

    EngineTasks(@Lazy CamundaClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public TaskQuery.Found search(TaskQuery query) {
        if (query.groups() != null && query.groups().isEmpty()) {
            return TaskQuery.Found.NOTHING;
        }
        SearchResponse<UserTask> found = answer(() -> client.newUserTaskSearchRequest()
                .filter(filter -> narrow(filter, query))
                .sort(sort -> sort.dueDate().asc().creationDate().asc())
                .page(page -> page.from(query.from()).limit(Math.max(1, query.limit())))
                .send()
                .join());
        return new TaskQuery.Found(
                found.items().stream().map(TaskMapping::task).toList(),
                found.page().totalItems());
    }

    private static void narrow(UserTaskFilter filter, TaskQuery query) {
        filter.state(UserTaskState.CREATED);
        Optional.ofNullable(query.assignee()).ifPresent(filter::assignee);
        Optional.ofNullable(query.caseKey()).ifPresent(filter::processInstanceKey);
        Optional.ofNullable(query.dueBefore())
                .map(before -> before.atOffset(ZoneOffset.UTC))
                .ifPresent(before -> filter.dueDate(due -> due.lt(before)));
        Optional.ofNullable(query.groups())
                .map(groups -> groups.toArray(String[]::new))
                .ifPresent(groups ->
                        filter.candidateGroup(group -> group.in(groups)).assignee(assignee -> assignee.exists(false)));
        Optional.ofNullable(query.candidate()).ifPresent(candidate -> narrow(filter, candidate));
    }

    private static void narrow(UserTaskFilter filter, TaskQuery.Candidate candidate) {
        filter.candidateUser(candidate.person());
        if (candidate.escalated()) {
            filter.assignee(assignee -> assignee.exists(true).neq(candidate.person()))
                    .priority(priority -> priority.gte(Task.ESCALATED));
        } else {
            filter.assignee(assignee -> assignee.exists(false));
        }
    }

    @Override
    public Optional<Task> task(long key) {
        return found(() -> client.newUserTaskGetRequest(key).send().join()).map(TaskMapping::task);
    }

    @Override
    public Optional<String> form(long key) {
        return found(() -> client.newUserTaskGetFormRequest(key).send().join())
                .map(form -> form.getSchema())
                .map(schema -> schema instanceof String text ? text : json.writeValueAsString(schema));
    }

    @Override
    public Map<String, Object> variables(long key) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answer(() -> client.newUserTaskVariableSearchRequest(key)
                        .page(page -> page.limit(1000))
                        .send()
                        .join())
                .items()
                .forEach(variable -> variables.putIfAbsent(variable.getName(), value(variable)));
        return variables;
    }

    @Override
    public Map<Long, Object> variable(Collection<Long> keys, String name) {
        Map<Long, CamundaFuture<SearchResponse<Variable>>> asked = new LinkedHashMap<>();
        keys.forEach(key -> asked.put(
                key,
                client.newUserTaskVariableSearchRequest(key)
                        .filter(filter -> filter.name(name))
                        .page(page -> page.limit(1))
                        .send()));
        Map<Long, Object> values = new LinkedHashMap<>();
        asked.forEach(
                (key, answer) -> answer(answer::join).items().forEach(variable -> values.put(key, value(variable))));
        return values;
    }

    private Object value(Variable variable) {
        String whole = Boolean.TRUE.equals(variable.isTruncated())
                ? client.newVariableGetRequest(variable.getVariableKey())
                        .send()
                        .join()
                        .getValue()
                : variable.getValue();
        return json.readValue(whole, Object.class);
    }

    @Override
    public Reply take(long key, String actor) {
        return send(client.newAssignUserTaskCommand(key)
                .assignee(actor)
                .allowOverride(false)
                .action("claim"));
    }

    @Override
    public Reply takeOver(long key, String actor) {
        return send(client.newAssignUserTaskCommand(key)
                .assignee(actor)
                .allowOverride(true)
                .action("claim"));
    }

    @Override
    public Reply hold(Task task, String actor) {
        return send(client.newAssignUserTaskCommand(task.key())
                .assignee(actor)
                .allowOverride(task.assignee() != null)
                .action("claim-to-complete"));
    }

    @Override
    public Reply giveBack(long key) {
        return send(client.newUnassignUserTaskCommand(key));
    }

    @Override
    public Reply assign(long key, String actor) {
        return send(client.newAssignUserTaskCommand(key)
                .assignee(actor)
                .allowOverride(true)
                .action("assign"));
    }

    @Override
    public Reply complete(long key, Map<String, Object> routing) {
        return send(client.newCompleteUserTaskCommand(key).variables(routing).action("complete"));
    }

    private static Reply send(FinalCommandStep<?> command) {
        try {
            command.send().join();
            return Reply.DONE;
        } catch (ProblemException refused) {
            return reply(refused);
        } catch (ClientException unreachable) {
            throw new EngineUnreachable(unreachable);
        }
    }

    private static Reply reply(ProblemException refused) {
        return switch (refused.code()) {
            case CONFLICT -> isDenied(refused) ? Reply.DENIED : Reply.TOO_LATE;
            case NOT_FOUND -> Reply.TOO_LATE;
            case 400 -> Reply.REFUSED;
            default -> throw new EngineUnreachable(refused);
        };
    }

    /** The engine has no code of its own for it. */
    private static boolean isDenied(ProblemException refused) {
        String detail = refused.details().getDetail();
        return detail != null && detail.contains("denied by Task Listener");
    }

    private static <T> Optional<T> found(Supplier<T> request) {
        try {
            return Optional.ofNullable(request.get());
        } catch (ProblemException refused) {
            if (refused.code() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new EngineUnreachable(refused);
        } catch (ClientException unreachable) {
            throw new EngineUnreachable(unreachable);
        }
    }

    private static <T> T answer(Supplier<T> request) {
        try {
            return request.get();
        } catch (ClientException unreachable) {
            throw new EngineUnreachable(unreachable);
        }
    }
}
