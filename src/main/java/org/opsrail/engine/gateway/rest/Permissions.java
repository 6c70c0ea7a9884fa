package org.opsrail.engine.gateway.rest;

import java.util.Optional;
import java.util.function.Supplier;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.UserTaskRights;
import org.opsrail.engine.UserTaskRights.UserTaskChange;
import org.opsrail.engine.gateway.JobRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people may command; the application itself has asked its own rules before. */
@Component
@OnEmbeddedEngine
class Permissions {

    private final ObjectProvider<UserTaskRights> tasks;
    private final JobRights jobs;

    Permissions(ObjectProvider<UserTaskRights> tasks, JobRights jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** @throws NotPermitted when the caller may not do that */
    void require(UserTaskChange change) {
        require(() -> tasks.stream()
                .flatMap(rights -> rights.refusal(change).stream())
                .findFirst());
    }

    /** @throws NotPermitted when jobs of that type are not the caller's to work */
    void requireJobType(String type) {
        require(() -> jobs.refusalOfType(type));
    }

    /** @throws NotPermitted when that job is not the caller's to work */
    void requireJob(long key) {
        require(() -> jobs.refusalOfJob(key));
    }

    private static void require(Supplier<Optional<String>> refusal) {
        if (!Caller.isTechnical()) {
            refusal.get().ifPresent(reason -> {
                throw new NotPermitted(reason);
            });
        }
    }
}
