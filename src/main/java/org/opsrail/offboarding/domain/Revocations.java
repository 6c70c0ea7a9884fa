package org.opsrail.offboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.AccountsRead.AccountRead;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.offboarding.domain.Holdings.Holding;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each grant of a leaver, until it is proven to be gone: the evidence of the offboarding. */
@Service
@Transactional
public class Revocations {

    private static final RowMapper<Revocation> ROW = (row, i) -> new Revocation(
            row.getObject("id", UUID.class),
            row.getObject("offboarding_id", UUID.class),
            row.getLong("process_instance_key"),
            row.getString("employee_number"),
            row.getObject("leaving_at", OffsetDateTime.class).toInstant(),
            row.getString("system"),
            row.getString("level"),
            row.getString("account_name"),
            row.getString("account_id"),
            row.getBoolean("recorded"),
            instant(row.getObject("revoked_at", OffsetDateTime.class)),
            row.getBoolean("by_hand"),
            row.getString("why_by_hand"),
            row.getString("confirmed_by"),
            row.getString("note"),
            instant(row.getObject("verified_at", OffsetDateTime.class)));

    private static final String SELECT = """
            SELECT revocation.*, process_instance_key, employee_number, leaving_at FROM offboarding.revocation
            JOIN offboarding.offboarding ON offboarding.id = revocation.offboarding_id WHERE""";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Holdings holdings;
    private final LeavingFacts facts;
    private final AuditTrail trail;
    private final InstantSource clock;

    Revocations(
            JdbcClient jdbc,
            Directory directory,
            Holdings holdings,
            LeavingFacts facts,
            AuditTrail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.holdings = holdings;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param accountName what the account signs in with, as a reading has shown it
     * @param accountId how the system's connector calls it, where that is known
     * @param recorded whether the directory knew of it
     * @param revokedAt null while it is still there
     * @param confirmedBy who looked that it is gone, where it was taken away by hand
     * @param note how they made sure
     * @param verifiedAt when the target was read again and showed it no more
     */
    public record Revocation(
            UUID id,
            UUID offboardingId,
            long processInstanceKey,
            String employeeNumber,
            Instant leavingAt,
            String system,
            String level,
            @Nullable String accountName,
            @Nullable String accountId,
            boolean recorded,
            @Nullable Instant revokedAt,
            boolean byHand,
            @Nullable String whyByHand,
            @Nullable String confirmedBy,
            @Nullable String note,
            @Nullable Instant verifiedAt) {

        /** What it gives access to; with the account where only a reading has shown it. */
        public String access(String systemName) {
            String right = systemName + " · " + level;
            return recorded ? right : right + " · " + accountName;
        }

        /** Taken away after that was read. */
        boolean isLaterThan(AccountRead read) {
            return system.equals(read.system())
                    && level.equals(read.level())
                    && (accountName == null || accountName.equals(read.name()))
                    && revokedAt != null
                    && !read.readAt().isAfter(revokedAt);
        }

        public boolean isReadAgain() {
            return verifiedAt != null;
        }

        public boolean isLookedAt() {
            return verifiedAt == null && byHand && revokedAt != null;
        }
    }

    /** The variable {@code access} of the model. */
    public record GrantToRevoke(
            UUID grantId,
            String system,
            String level,
            @Nullable String owner,
            boolean connected) {}

    /** Everything that the person is known to hold, by the directory or by a reading. */
    public List<GrantToRevoke> list(Offboarding offboarding) {
        holdings.of(offboarding.employeeNumber()).forEach(holding -> add(offboarding, holding));
        return of(offboarding.id()).stream()
                .filter(revocation -> revocation.revokedAt() == null)
                .map(this::toRevoke)
                .toList();
    }

    private void add(Offboarding offboarding, Holding holding) {
        jdbc.sql("""
                INSERT INTO offboarding.revocation (id, offboarding_id, system, level, account_name, account_id,
                    recorded) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (offboarding_id, system, level, coalesce(account_name, '')) DO NOTHING""")
                .param(UUID.randomUUID())
                .param(offboarding.id())
                .param(holding.system())
                .param(holding.level())
                .param(holding.accountName())
                .param(holding.accountId())
                .param(holding.recorded())
                .update();
    }

    /** Systems that a reading taken since still shows the leaver in. */
    @Transactional(readOnly = true)
    public List<String> stillShown(Offboarding offboarding) {
        return holdings.shownAfter(offboarding.employeeNumber(), of(offboarding.id())).stream()
                .map(AccountRead::system)
                .distinct()
                .toList();
    }

    private GrantToRevoke toRevoke(Revocation revocation) {
        Optional<ConnectedSystem> system = directory.system(revocation.system());
        return new GrantToRevoke(
                revocation.id(),
                revocation.system(),
                revocation.level(),
                system.map(ConnectedSystem::owner).orElse(null),
                reaches(system, revocation));
    }

    /** An account that only an export has told of can't be found by any connector. */
    private static boolean reaches(Optional<ConnectedSystem> system, Revocation revocation) {
        return system.map(ConnectedSystem::connector).isPresent()
                && (revocation.recorded() || revocation.accountId() != null);
    }

    @Transactional(readOnly = true)
    public Revocation get(UUID id) {
        return jdbc.sql(SELECT + " revocation.id = ?").param(id).query(ROW).single();
    }

    @Transactional(readOnly = true)
    public List<Revocation> of(UUID offboardingId) {
        return jdbc.sql(SELECT + " offboarding_id = ? ORDER BY system, level, account_name")
                .param(offboardingId)
                .query(ROW)
                .list();
    }

    public void needsHand(UUID id, String why) {
        jdbc.sql("UPDATE offboarding.revocation SET why_by_hand = ? WHERE id = ?")
                .params(why, id)
                .update();
        trail.record(entry(OffboardingAction.HAND_TO_OWNER, get(id)).withPersonal("why", why));
    }

    /** The target was read again, and shows it although it was taken away. */
    public void stillThere(UUID id, String why) {
        jdbc.sql("UPDATE offboarding.revocation SET revoked_at = NULL, by_hand = false, confirmed_by = NULL,"
                        + " note = NULL"
                        + " WHERE id = ?")
                .param(id)
                .update();
        needsHand(id, why);
        facts.add(get(id).offboardingId(), LeavingFact.STILL_THERE, id.toString(), 1);
    }

    /** The target could not be read again: what a person has seen there is the proof. */
    public void takenOnSight(UUID id) {
        proven(get(id));
    }

    public void revoked(UUID id) {
        revoked(id, null, null);
    }

    /**
     * @param confirmedBy who took it away by hand and looked that it is gone; null for a connector
     * @param note how they made sure, in their words
     */
    public void revoked(UUID id, @Nullable String confirmedBy, @Nullable String note) {
        Revocation revocation = get(id);
        boolean byHand = confirmedBy != null;
        jdbc.sql(
                        "UPDATE offboarding.revocation SET revoked_at = coalesce(revoked_at, ?), by_hand = ?, confirmed_by = ?,"
                                + " note = ? WHERE id = ?")
                .param(now())
                .param(byHand)
                .param(confirmedBy)
                .param(note)
                .param(id)
                .update();
        directory.revoke(revocation.employeeNumber(), revocation.system(), revocation.level());
        if (byHand && !reaches(directory.system(revocation.system()), revocation)) {
            proven(revocation);
        }
        if (revocation.revokedAt() == null) {
            trail.record(entry(OffboardingAction.REVOKE_GRANT, revocation).with("byHand", byHand));
        }
    }

    public void verified(UUID id) {
        int proven = jdbc.sql("UPDATE offboarding.revocation SET verified_at = ? WHERE id = ? AND verified_at IS NULL")
                .params(now(), id)
                .update();
        if (proven > 0) {
            Revocation revocation = get(id);
            proven(revocation);
            facts.add(revocation.offboardingId(), LeavingFact.READ_AGAIN, id.toString(), 1);
            trail.record(entry(OffboardingAction.VERIFY_REVOCATION, revocation));
        }
    }

    private void proven(Revocation revocation) {
        facts.addMinutes(
                revocation.offboardingId(),
                LeavingFact.MINUTES_TO_PROOF,
                revocation.id().toString(),
                revocation.leavingAt());
    }

    private static AuditEntry entry(OffboardingAction action, Revocation revocation) {
        AuditEntry entry = action.entry(revocation.processInstanceKey(), revocation.employeeNumber())
                .on(revocation.system())
                .with("level", revocation.level());
        String account = revocation.accountName();
        return account == null ? entry : entry.withPersonal("account", account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
