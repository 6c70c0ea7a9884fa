package org.opsrail.onboarding.process;

import java.time.Duration;
import java.util.function.BiFunction;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.onboarding.domain.Access;
import org.opsrail.onboarding.domain.AccessState;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.worker.Job;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What a connector's answer means to the case: done, tried again later, or a person has to do it. */
@Component
class ConnectorCalls {

    private final Accesses accesses;
    private final OnboardingMail mail;
    private final OnboardingSettings settings;

    ConnectorCalls(Accesses accesses, OnboardingMail mail, OnboardingSettings settings) {
        this.accesses = accesses;
        this.mail = mail;
        this.settings = settings;
    }

    /** Nothing is left to do for an access that is no longer in the expected state. */
    Outcome call(Job<AccessCase> job, AccessState expected, BiFunction<ConnectedSystem, Access, Result> call) {
        Access access = accesses.access(job.variables().access().grantId());
        return access.state() == expected ? call(job, access, call) : Outcome.done();
    }

    private Outcome call(Job<?> job, Access access, BiFunction<ConnectedSystem, Access, Result> call) {
        if (access.connected().isEmpty()) {
            return byHand(access, "Err_ConnectorUnavailable", "Nothing connects Opsrail to this system any more.");
        }
        try {
            return switch (call.apply(access.connected().get(), access)) {
                case Result.Done done -> Outcome.done();
                case Result.Refused refused -> byHand(access, "Err_AccessRefused", refused.reason());
            };
        } catch (ConnectorUnavailable unavailable) {
            return unavailable(job, access, unavailable);
        }
    }

    // The last try ends as a task of the system's owner: an access must not wait for somebody to find an incident.
    private Outcome unavailable(Job<?> job, Access access, ConnectorUnavailable unavailable) {
        String reason = String.valueOf(unavailable.getMessage());
        return job.retries() > 1
                ? Outcome.failure(reason, backOff(job.retries()))
                : byHand(access, "Err_ConnectorUnavailable", reason);
    }

    private Outcome byHand(Access access, String code, String reason) {
        accesses.needsHand(access.grantId(), reason);
        mail.accessProblem(access, reason);
        return Outcome.error(code, reason);
    }

    /** Longer with each try that is used up. */
    private Duration backOff(int retriesLeft) {
        return settings.connectorBackOff().multipliedBy(1L << (2 * Math.max(0, 4 - retriesLeft)));
    }
}
