package org.opsrail.task.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opsrail.task.domain.TaskEngine.EngineUnreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends work on tasks whose case went on without them, and forgets at night who worked when. */
@Component
class WorkWatch {

    private static final Logger LOG = LoggerFactory.getLogger(WorkWatch.class);

    /** A cluster's search may show a task that late. */
    private static final Duration SEARCH_LAG = Duration.ofMinutes(1);

    private final WorkLog work;
    private final TaskEngine engine;
    private final WorkSettings settings;
    private final InstantSource clock;

    WorkWatch(WorkLog work, TaskEngine engine, WorkSettings settings, InstantSource clock) {
        this.work = work;
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void endWhatIsOver() {
        try {
            work.runningSince(clock.instant().minus(SEARCH_LAG)).forEach(this::endIfOver);
        } catch (EngineUnreachable unreachable) {
            LOG.warn("What is over is seen later: {}", unreachable.toString());
        }
    }

    private void endIfOver(long taskKey) {
        Optional<Task> task = engine.task(taskKey);
        if (task.filter(Task::isOpen).isEmpty()) {
            Instant now = clock.instant();
            work.end(
                    taskKey,
                    task.map(over -> Objects.requireNonNullElse(over.completed(), now))
                            .orElse(now));
        }
    }

    @Scheduled(cron = "${opsrail.task.erasure:0 55 2 * * *}")
    void forget() {
        int erased = work.erase(clock.instant().minus(settings.keep()));
        if (erased > 0) {
            LOG.info("Forgot who was at work on tasks in {} spans of time", erased);
        }
    }
}
