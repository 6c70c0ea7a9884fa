package org.opsrail.worker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.engine.OwnJobTypes;
import org.springframework.stereotype.Component;

/** The types of all handlers and listeners. */
@Component
class HandledJobTypes implements OwnJobTypes {

    private final Set<String> types;

    HandledJobTypes(List<JobHandler<?>> handlers, List<TaskListener> listeners) {
        this.types = Stream.concat(
                        handlers.stream().map(JobHandler::type),
                        listeners.stream().map(TaskListener::type))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean contains(String jobType) {
        return types.contains(jobType);
    }
}
