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

/** Gives an access through its connector. */
@Component
class ProvisionAccessWorker implements JobHandler<AccessCase> {

    private final AccessConnector connector;
    private final Accesses accesses;
    private final ConnectorCalls calls;

    ProvisionAccessWorker(AccessConnector connector, Accesses accesses, ConnectorCalls calls) {
        this.connector = connector;
        this.accesses = accesses;
        this.calls = calls;
    }

    @Override
    public String type() {
        return "onboarding.provision-access";
    }

    @Override
    public Class<AccessCase> variables() {
        return AccessCase.class;
    }

    @Override
    public Outcome work(Job<AccessCase> job) {
        return calls.call(job, AccessState.PLANNED, this::provision);
    }

    // The hire may have been withdrawn, or the role changed, while the system was at work.
    private AccessConnector.Result provision(ConnectedSystem system, Access access) {
        AccessConnector.Result result = connector.provision(system, access.person(), access.level());
        if (result instanceof AccessConnector.Result.Done done
                && !accesses.given(access.grantId(), done.externalId(), false, null)) {
            return connector.revoke(system, access.person(), access.level());
        }
        return result;
    }
}
