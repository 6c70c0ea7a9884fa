package org.opsrail.task.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opsrail.task.domain.AssignmentNews;
import org.opsrail.task.domain.AssignmentNews.Untold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people of the tasks that they have been given: afterwards, so that starting many cases at once waits for no
 * mail, and only while the task is still theirs to do.
 */
@Component
class AssignmentTeller {

    /** A cluster's search may show a change that late. */
    static final Duration SEARCH_LAG = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentTeller.class);
    private static final int NOT_FOUND = 404;

    private final AssignmentNews news;
    private final TaskMail mail;
    private final CamundaClient camunda;
    private final InstantSource clock;

    AssignmentTeller(AssignmentNews news, TaskMail mail, @Lazy CamundaClient camunda, InstantSource clock) {
        this.news = news;
        this.mail = mail;
        this.camunda = camunda;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tell() {
        try {
            news.untold().forEach(this::tell);
        } catch (ClientException unreachable) {
            LOG.warn("Who has been given a task is told later: {}", unreachable.toString());
        }
    }

    private void tell(Untold untold) {
        Optional<UserTask> task = task(untold.taskKey());
        if (task.filter(given -> isTheirs(given, untold)).isPresent()) {
            mail.assign(task.get(), untold.assignee());
            news.forget(untold);
        } else if (task.filter(AssignmentTeller::isOver).isPresent() || isOld(untold)) {
            news.forget(untold);
        }
    }

    private Optional<UserTask> task(long key) {
        try {
            return Optional.of(camunda.newUserTaskGetRequest(key).send().join());
        } catch (ProblemException refused) {
            if (refused.code() != NOT_FOUND) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static boolean isTheirs(UserTask task, Untold untold) {
        return task.getState() == UserTaskState.CREATED && untold.assignee().equals(task.getAssignee());
    }

    private static boolean isOver(UserTask task) {
        return switch (task.getState()) {
            case COMPLETED, CANCELED, FAILED -> true;
            default -> false;
        };
    }

    private boolean isOld(Untold untold) {
        return untold.notedAt().isBefore(clock.instant().minus(SEARCH_LAG));
    }
}
