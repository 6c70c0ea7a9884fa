package org.opsrail.onboarding.process;

import org.opsrail.connector.AccessConnector;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.onboarding.domain.Access;
import org.opsrail.onboarding.domain.AccessState;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Takes an access away through its connector. */
@Component
class RevokeAccessWorker implements JobHandler<AccessCase> {

    private final AccessConnector connector;
    private final Accesses accesses;
    private final ConnectorCalls calls;

    RevokeAccessWorker(AccessConnector connector, Accesses accesses, ConnectorCalls calls) {
        this.connector = connector;
        this.accesses = accesses;
        this.calls = calls;
    }

    @Override
    public String type() {
        return "onboarding.revoke-access";
    }

    @Override
    public Class<AccessCase> variables() {
        return AccessCase.class;
    }

    @Override
    public Outcome work(Job<AccessCase> job) {
        return calls.call(job, AccessState.LEAVING, this::revoke);
    }

    private AccessConnector.Result revoke(ConnectedSystem system, Access access) {
        AccessConnector.Result result = connector.revoke(system, access.person(), access.level());
        if (result instanceof AccessConnector.Result.Done) {
            accesses.taken(access.grantId(), false, null);
        }
        return result;
    }
}
