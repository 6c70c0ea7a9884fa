package org.opsrail.onboarding.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Moves what one person has to do in a case to another. */
@Component
class HandOver {

    private final CamundaClient camunda;

    HandOver(CamundaClient camunda) {
        this.camunda = camunda;
    }

    /** @param part the variable that names who has the tasks, for example {@code manager} */
    record Succession(String part, String former, String successor) {}

    void make(long processInstanceKey, Succession succession, Predicate<UserTask> concerned) {
        // First for tasks to come, then those that are there: in between none is left with the former one.
        camunda.newSetVariablesCommand(processInstanceKey)
                .variables(Map.of(succession.part(), succession.successor()))
                .send()
                .join();
        openTasks(processInstanceKey, succession.former()).stream()
                .filter(concerned)
                .forEach(task -> assign(task, succession.successor()));
    }

    /** Whether the model says, by the task's header {@code part}, that it is the buddy's to do. */
    static boolean isBuddys(UserTask task) {
        return "buddy".equals(task.getCustomHeaders().get("part"));
    }

    private List<UserTask> openTasks(long processInstanceKey, String assignee) {
        return camunda.newUserTaskSearchRequest()
                .filter(task -> task.processInstanceKey(processInstanceKey)
                        .assignee(assignee)
                        .state(UserTaskState.CREATED))
                .page(page -> page.limit(1000))
                .send()
                .join()
                .items();
    }

    private void assign(UserTask task, String successor) {
        camunda.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee(successor)
                .allowOverride(true)
                .action("hand-over")
                .send()
                .join();
    }
}
