package org.opsrail.offboarding.process;

import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Takes an access away through its connector. */
@Component
class RevokeGrantWorker implements JobHandler<GrantCase> {

    private final LeaverAccounts accounts;
    private final Revocations revocations;
    private final TargetCalls targets;

    RevokeGrantWorker(LeaverAccounts accounts, Revocations revocations, TargetCalls targets) {
        this.accounts = accounts;
        this.revocations = revocations;
        this.targets = targets;
    }

    @Override
    public String type() {
        return "offboarding.revoke-grant";
    }

    @Override
    public Class<GrantCase> variables() {
        return GrantCase.class;
    }

    @Override
    public Outcome work(Job<GrantCase> job) {
        Revocation revocation = revocations.get(job.variables().access().grantId());
        if (revocation.revokedAt() != null) {
            return Outcome.done();
        }
        return targets.call(job, revocation, (system, person) -> revoke(system, person, revocation));
    }

    private Outcome revoke(ConnectedSystem system, Person person, Revocation revocation) {
        return switch (accounts.revoke(system, person, revocation)) {
            case Result.Done done -> {
                revocations.revoked(revocation.id());
                yield Outcome.done();
            }
            case Result.Refused refused -> {
                revocations.needsHand(revocation.id(), refused.reason());
                yield Outcome.error("Err_AccessRefused", refused.reason());
            }
        };
    }
}
