package org.opsrail.onboarding.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** The open tasks of the old manager move to the new one. */
@Component
class HandOverTasksWorker implements JobHandler<HandOverTasksWorker.Variables> {

    private final CamundaClient camunda;
    private final Onboardings onboardings;

    HandOverTasksWorker(CamundaClient camunda, Onboardings onboardings) {
        this.camunda = camunda;
        this.onboardings = onboardings;
    }

    record Variables(UUID onboardingId, String manager) {}

    @Override
    public String type() {
        return "onboarding.hand-over-tasks";
    }

    @Override
    public Class<HandOverTasksWorker.Variables> variables() {
        return HandOverTasksWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<HandOverTasksWorker.Variables> job) {
        String former = job.variables().manager();
        String manager = onboardings.get(job.variables().onboardingId()).manager();
        // First for tasks to come, then those that are there: in between none is left with the former one.
        camunda.newSetVariablesCommand(job.processInstanceKey())
                .variables(Map.of("manager", manager))
                .send()
                .join();
        openTasks(job.processInstanceKey(), former).forEach(task -> assign(task, manager));
        return Outcome.done();
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

    private void assign(UserTask task, String manager) {
        camunda.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee(manager)
                .allowOverride(true)
                .action("hand-over")
                .send()
                .join();
    }
}
