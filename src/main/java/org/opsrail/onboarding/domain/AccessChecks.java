package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newcomer tries the accesses; what does not work is reported and repaired. */
@Service
@Transactional
public class AccessChecks {

    private final Accesses accesses;
    private final JdbcClient jdbc;
    private final Facts facts;
    private final History history;
    private final OnboardingMail mail;
    private final InstantSource clock;

    AccessChecks(
            Accesses accesses,
            JdbcClient jdbc,
            Facts facts,
            History history,
            OnboardingMail mail,
            InstantSource clock) {
        this.accesses = accesses;
        this.jdbc = jdbc;
        this.facts = facts;
        this.history = history;
        this.mail = mail;
        this.clock = clock;
    }

    /** What the newcomer can try. */
    @Transactional(readOnly = true)
    public List<Access> toVerify(UUID onboardingId) {
        return accesses.current(onboardingId).stream()
                .filter(access -> access.state().held())
                .toList();
    }

    /**
     * The newcomer has tried everything.
     *
     * @param userTaskKey in which it was reported
     * @return what has to be repaired
     */
    public List<AccessChange> verify(
            UUID onboardingId, long userTaskKey, Set<UUID> broken, @Nullable String problem, String actor) {
        accesses.verify(onboardingId, broken);
        broken.forEach(grant -> report(onboardingId, userTaskKey, grant, problem, actor));
        if (broken.isEmpty()) {
            history.add(onboardingId, new History.Happening("accesses-verified", "", actor), "verified/" + userTaskKey);
        }
        return accesses.repairs(broken);
    }

    private void report(UUID onboardingId, long userTaskKey, UUID grant, @Nullable String problem, String actor) {
        jdbc.sql("""
                INSERT INTO onboarding.access_problem (id, grant_id, onboarding_id, reported_in, reported_at, problem)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (grant_id, reported_in) DO UPDATE SET problem = excluded.problem""")
                .param(UUID.randomUUID())
                .param(grant)
                .param(onboardingId)
                .param(userTaskKey)
                .param(now())
                .param(problem)
                .update();
        String once = grant + "/" + userTaskKey;
        facts.add(onboardingId, Fact.WRONG_ACCESS, once, 1);
        Access access = accesses.access(grant);
        mail.accessProblem(access, problem);
        String title = access.title();
        history.add(onboardingId, new History.Happening("access-broken", title, actor), "broken/" + once);
    }

    /** What the newcomer said about the access that is open to be repaired. */
    @Transactional(readOnly = true)
    public Optional<String> problem(UUID grantId) {
        return jdbc.sql("""
                SELECT problem FROM onboarding.access_problem
                WHERE grant_id = ? AND problem IS NOT NULL ORDER BY reported_at DESC LIMIT 1""").param(grantId).query(String.class).optional();
    }

    /** The system's owner has looked. */
    public void repaired(UUID grantId, String cause, @Nullable String remedy, String actor) {
        accesses.repair(grantId);
        jdbc.sql("""
                UPDATE onboarding.access_problem SET cause = ?, remedy = ?, repaired_at = ?
                WHERE grant_id = ? AND repaired_at IS NULL""").param(cause).param(remedy).param(now()).param(grantId).update();
        Access access = accesses.access(grantId);
        history.add(
                access.onboardingId(),
                new History.Happening("access-repaired", access.title(), actor),
                "repaired/" + grantId + "/" + clock.instant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
