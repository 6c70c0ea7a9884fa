package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.duediligence.domain.Verdict.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said in the tasks of each case; what is decided follows from it alone. */
@Repository
@Transactional
public class Verdicts {

    private final JdbcClient jdbc;
    private final CustomerFacts facts;
    private final AuditTrail trail;
    private final InstantSource clock;

    Verdicts(JdbcClient jdbc, CustomerFacts facts, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps what was said; the same task answered once more replaces it. */
    public void give(
            Customer customer, long userTaskKey, String element, String by, Word word, @Nullable String reason) {
        jdbc.sql("""
                INSERT INTO duediligence.verdict (user_task_key, customer_id, element, given_by, verdict, reason, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (user_task_key) DO UPDATE SET given_by = excluded.given_by, verdict = excluded.verdict,
                    reason = excluded.reason, given_at = excluded.given_at""")
                .param(userTaskKey)
                .param(customer.id())
                .param(element)
                .param(by)
                .param(word.name())
                .param(reason)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (word == Word.CORRECTED && customer.reviewOf() == null) {
            facts.add(customer.id(), CustomerFact.REWORK, String.valueOf(userTaskKey), 1);
        }
        trail.record(DueDiligenceAction.DECIDE
                .entry(customer)
                .by(by)
                .with("task", element)
                .with("verdict", word.key()));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Verdict> of(UUID customerId) {
        return jdbc.sql("SELECT * FROM duediligence.verdict WHERE customer_id = ? ORDER BY given_at, user_task_key")
                .param(customerId)
                .query((row, i) -> new Verdict(
                        row.getString("element"),
                        row.getString("given_by"),
                        Word.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What follows from what was said; empty as long as a word is missing that the risk asks for. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(UUID customerId, Optional<Level> level) {
        List<Verdict> given = of(customerId);
        if (given.stream().anyMatch(verdict -> verdict.word() == Word.DROPPED)) {
            return Optional.of(Outcome.DROPPED);
        }
        if (given.stream().anyMatch(verdict -> verdict.word().ends())) {
            return Optional.of(Outcome.REFUSED);
        }
        Set<String> agreed = given.stream()
                .filter(verdict -> verdict.word() == Word.CLEARED || verdict.word() == Word.APPROVED)
                .map(Verdict::element)
                .collect(Collectors.toSet());
        return level.filter(known -> agreed.containsAll(needed(known))).map(known -> Outcome.APPROVED);
    }

    private static Set<String> needed(Level level) {
        return switch (level) {
            case LOW -> Set.of(Verdict.APPROVE);
            case MEDIUM -> Set.of(Verdict.ANALYSE, Verdict.APPROVE);
            case HIGH -> Set.of(Verdict.ANALYSE, Verdict.APPROVE, Verdict.APPROVE_AS_EXECUTIVE);
        };
    }
}
