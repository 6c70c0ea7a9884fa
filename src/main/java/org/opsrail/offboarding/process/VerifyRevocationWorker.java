package org.opsrail.offboarding.process;

import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Reads the account again: only what the target shows is proof. */
@Component
class VerifyRevocationWorker implements JobHandler<GrantCase> {

    private final LeaverAccounts accounts;
    private final Revocations revocations;
    private final TargetCalls targets;

    VerifyRevocationWorker(LeaverAccounts accounts, Revocations revocations, TargetCalls targets) {
        this.accounts = accounts;
        this.revocations = revocations;
        this.targets = targets;
    }

    @Override
    public String type() {
        return "offboarding.verify-revocation";
    }

    @Override
    public Class<GrantCase> variables() {
        return GrantCase.class;
    }

    @Override
    public Outcome work(Job<GrantCase> job) {
        Revocation revocation = revocations.get(job.variables().access().grantId());
        return targets.call(job, revocation, (system, person) -> verify(system, person, revocation));
    }

    private Outcome verify(ConnectedSystem system, Person person, Revocation revocation) {
        if (accounts.holds(system, person, revocation)) {
            String reason = "%s still shows the access after it was taken away.".formatted(system.name());
            revocations.stillThere(revocation.id(), reason);
            return Outcome.error("Err_AccessStillThere", reason);
        }
        revocations.verified(revocation.id());
        return Outcome.done();
    }
}
