package org.opsrail.offboarding.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.OutOfReach;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.worker.Job;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Asks a target system; one that does not answer is asked again, and then becomes its owner's task. */
@Component
class TargetCalls {

    private static final Duration BACK_OFF = Duration.ofMinutes(1);

    private final Directory directory;
    private final LeaverAccounts accounts;
    private final Revocations revocations;

    TargetCalls(Directory directory, LeaverAccounts accounts, Revocations revocations) {
        this.directory = directory;
        this.accounts = accounts;
        this.revocations = revocations;
    }

    Outcome call(Job<?> job, Revocation revocation, BiFunction<ConnectedSystem, Person, Outcome> call) {
        Optional<ConnectedSystem> system =
                directory.system(revocation.system()).filter(known -> accounts.reaches(known, revocation));
        if (system.isEmpty()) {
            return byHand(revocation, "Nothing connects Opsrail to this account any more.");
        }
        try {
            Person person = directory.person(revocation.employeeNumber()).orElseThrow();
            return call.apply(system.get(), person);
        } catch (ConnectorUnavailable unavailable) {
            return OutOfReach.of(job, unavailable, BACK_OFF, reason -> byHand(revocation, reason));
        }
    }

    // Whoever has looked already is not asked again and again while the system stays silent.
    private Outcome byHand(Revocation revocation, String reason) {
        if (revocation.isLookedAt()) {
            revocations.takenOnSight(revocation.id());
            return Outcome.done();
        }
        revocations.needsHand(revocation.id(), reason);
        return Outcome.error("Err_ConnectorUnavailable", reason);
    }
}
