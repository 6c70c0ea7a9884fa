package org.opsrail.engine.gateway;

import java.time.Duration;
import java.util.Optional;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.OwnJobTypes;
import org.opsrail.engine.readmodel.ReadModel;
import org.opsrail.engine.readmodel.search.SearchEntities;
import org.opsrail.engine.readmodel.search.SearchQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the jobs of the application's own workers from anybody else who calls the engine. */
@Component
@OnEmbeddedEngine
public class JobRights {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectProvider<OwnJobTypes> own;
    private final ObjectProvider<ReadModel> readModel;
    private final SearchQueries queries;

    JobRights(ObjectProvider<OwnJobTypes> own, ObjectProvider<ReadModel> readModel, SearchQueries queries) {
        this.own = own;
        this.readModel = readModel;
        this.queries = queries;
    }

    /** Why others than the application may not have jobs of that type; empty where they may. */
    public Optional<String> refusalOfType(String type) {
        return own.stream().anyMatch(types -> types.contains(type))
                ? Optional.of("Jobs of type '" + type + "' are worked by Opsrail alone")
                : Optional.empty();
    }

    /** Like {@link #refusalOfType} for the job with that key; waits until searches show all jobs that there are. */
    public Optional<String> refusalOfJob(long key) {
        readModel.forEach(model -> model.awaitAll(0, PATIENCE));
        return queries.get(SearchEntities.JOB, key).flatMap(job -> refusalOfType(String.valueOf(job.get("type"))));
    }
}
