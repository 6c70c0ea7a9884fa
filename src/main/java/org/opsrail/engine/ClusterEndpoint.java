package org.opsrail.engine;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Zeebe's management endpoint that empties the engine; the purge is through when it answers. */
@RestController
@Profile("(test | local) & !production")
@OnEmbeddedEngine
class ClusterEndpoint {

    private final EngineLifecycle engine;

    ClusterEndpoint(EngineLifecycle engine) {
        this.engine = engine;
    }

    /** @param changeId what topology's {@code lastCompletedChangeId} has reached once it is done */
    record Change(
            long changeId, List<Object> currentTopology, List<Object> plannedChanges, List<Object> expectedTopology) {}

    @PostMapping("/actuator/cluster/purge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Change purge() {
        engine.purge();
        return new Change(engine.lastCompletedChange(), List.of(), List.of(), List.of());
    }
}
