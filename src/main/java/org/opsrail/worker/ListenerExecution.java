package org.opsrail.worker;

import io.camunda.client.api.command.CompleteJobCommandStep1.CompleteJobCommandJobResultStep;
import io.camunda.client.api.command.CompleteJobResult;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import java.util.Objects;

/** Shows a listener the change of a user task and tells the engine its verdict. */
final class ListenerExecution implements JobHandler {

    private final TaskListener listener;
    private final Duration retryBackoff;

    ListenerExecution(TaskListener listener, Duration retryBackoff) {
        this.listener = listener;
        this.retryBackoff = retryBackoff;
    }

    @Override
    public void handle(JobClient client, ActivatedJob job) {
        JobAnswers.send(job, answer(client, job));
    }

    // Whatever a listener throws is a technical failure: until it is over, the task stays as it was.
    private FinalCommandStep<?> answer(JobClient client, ActivatedJob job) {
        try {
            Verdict verdict = listener.judge(ListenedTask.of(job));
            return client.newCompleteCommand(job).withResult(result -> result(verdict, result));
        } catch (Exception failure) {
            return JobAnswers.failed(client, job, failure, retryBackoff);
        }
    }

    private static CompleteJobResult result(Verdict verdict, CompleteJobCommandJobResultStep result) {
        return switch (verdict) {
            case Verdict.Passed passed -> result.forUserTask();
            case Verdict.Corrected corrected ->
                result.forUserTask()
                        .correctAssignee(Objects.requireNonNullElse(corrected.assignee(), ""))
                        .correctCandidateGroups(corrected.candidateGroups());
            case Verdict.Denied denied -> result.forUserTask().deny(true, denied.reason());
        };
    }
}
