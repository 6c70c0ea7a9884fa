package org.opsrail.onboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an onboarding, to be read by people; added once, never changed. */
@Repository
public class History {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final InstantSource clock;

    History(JdbcClient jdbc, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param what names the sentence {@code onboarding.history.<what>}
     * @param about what the sentence speaks of: a system, a date, an employee number
     * @param actor engine id of who did it, null when the system did
     */
    public record Happening(
            String what, String about, @Nullable String actor) {}

    /** @param once the same for a repetition of the same happening */
    public void add(UUID onboardingId, Happening happening, String once) {
        int added = jdbc.sql("""
                INSERT INTO onboarding.happening (onboarding_id, what, about, actor, occurred_at, once)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (onboarding_id, once) DO NOTHING""")
                .param(onboardingId)
                .param(happening.what())
                .param(happening.about())
                .param(happening.actor())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(once)
                .update();
        if (added > 0) {
            trail.record(entry(onboardingId, happening));
        }
    }

    // Happenings have names already, by which pages know their sentences.
    private AuditEntry entry(UUID onboardingId, Happening happening) {
        AuditEntry entry = AuditEntry.of(() -> "onboarding." + happening.what()).by(happening.actor());
        return jdbc.sql("SELECT employee_number, process_instance_key FROM onboarding.onboarding WHERE id = ?")
                .param(onboardingId)
                .query((row, i) -> entry.about(row.getString(1))
                        .in(caseOf(row.getObject(2, Long.class)))
                        .withPersonal("about", happening.about()))
                .single();
    }

    private static @Nullable CaseReference caseOf(@Nullable Long processInstanceKey) {
        return processInstanceKey == null ? null : new CaseReference(processInstanceKey, "employee-onboarding", null);
    }

    /** Of something that happens once only. */
    void addOnce(UUID onboardingId, String what, String about) {
        add(onboardingId, new Happening(what, about, null), what);
    }

    public List<Entry> of(UUID onboardingId) {
        return jdbc.sql("""
                SELECT what, about, actor, occurred_at FROM onboarding.happening
                WHERE onboarding_id = ? ORDER BY occurred_at, id""")
                .param(onboardingId)
                .query((row, i) -> new Entry(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("about"),
                        row.getString("actor")))
                .list();
    }

    public record Entry(
            Instant at, String what, String about, @Nullable String actor) {}
}
