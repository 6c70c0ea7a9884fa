package org.opsrail.duediligence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.domain.Match.Judgement;
import org.opsrail.duediligence.domain.Match.State;
import org.opsrail.screening.PossibleMatch;
import org.opsrail.screening.PossibleMatch.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who of each customer's file may be on a list, and what was judged of it. A match is one party and one entry of a list,
 * whatever alias came close; what is judged once stays judged in every later screening, until the facts change on which it
 * rests, or a possible match becomes a strong one.
 */
@Repository
@Transactional
public class Matches {

    /** All files of one customer: the first and those of its reviews. */
    private static final String FILES = """
            (SELECT files.id FROM duediligence.customer this, duediligence.customer files WHERE this.id = :customer
            AND coalesce(files.review_of, files.id) = coalesce(this.review_of, this.id))""";

    private static final String LATEST = "(SELECT max(id) FROM duediligence.screening WHERE customer_id = :customer)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final InstantSource clock;

    Matches(JdbcClient jdbc, JsonMapper json, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    void found(UUID customerId, long screeningId, Screenee party, PossibleMatch match) {
        UUID id = jdbc.sql("""
                INSERT INTO duediligence.match (id, customer_id, party, key, state) VALUES (?, ?, ?, ?, 'OPEN')
                ON CONFLICT (customer_id, party, key) DO UPDATE SET key = excluded.key RETURNING id""")
                .params(UUID.randomUUID(), customerId, party.identity(), match.key())
                .query(UUID.class)
                .single();
        String fingerprint = Fingerprint.of(party, match.entity());
        state(
                id,
                lastGround(customerId, party.identity(), match.key())
                        .filter(ground -> ground.carries(fingerprint, match.level()))
                        .map(Ground::word)
                        .orElse(State.OPEN));
        jdbc.sql("""
                INSERT INTO duediligence.hit (screening_id, match_id, score, level, fingerprint, party, evidence)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(
                        screeningId,
                        id,
                        match.score(),
                        match.level().name(),
                        fingerprint,
                        json.writeValueAsString(party),
                        json.writeValueAsString(match))
                .update();
    }

    /** On what the latest judgement rests. */
    private record Ground(String fingerprint, Level level, State word) {

        boolean carries(String facts, Level now) {
            boolean surer = word == State.FALSE && level == Level.POSSIBLE && now == Level.STRONG;
            return fingerprint.equals(facts) && !surer;
        }
    }

    private Optional<Ground> lastGround(UUID customerId, String party, String key) {
        return jdbc.sql("""
                SELECT hit.fingerprint, hit.level, judgement.word FROM duediligence.judgement
                JOIN duediligence.hit USING (screening_id, match_id) JOIN duediligence.match ON match.id = match_id
                WHERE customer_id IN %s AND match.party = :party AND match.key = :key
                ORDER BY judgement.id DESC LIMIT 1""".formatted(FILES))
                .param("customer", customerId)
                .param("party", party)
                .param("key", key)
                .query((row, i) -> new Ground(
                        row.getString("fingerprint"),
                        Level.valueOf(row.getString("level")),
                        State.valueOf(row.getString("word"))))
                .optional();
    }

    private void state(UUID id, State state) {
        jdbc.sql("UPDATE duediligence.match SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    /** Those that the latest screening found: open ones first, then the highest score. */
    @Transactional(readOnly = true)
    public List<Match> of(UUID customerId) {
        return jdbc.sql("""
                SELECT match.*, hit.party AS ours, hit.evidence FROM duediligence.match
                JOIN duediligence.hit ON hit.match_id = match.id AND hit.screening_id = %s
                WHERE customer_id = :customer ORDER BY match.state <> 'OPEN', hit.score DESC, match.id""".formatted(LATEST))
                .param("customer", customerId)
                .query(this::match)
                .list();
    }

    /** What somebody who holds that task has to judge, or has judged in it. */
    @Transactional(readOnly = true)
    public List<Match> toJudge(UUID customerId, long userTaskKey) {
        Set<UUID> judged = Set.copyOf(jdbc.sql("SELECT match_id FROM duediligence.judgement WHERE user_task_key = ?")
                .param(userTaskKey)
                .query(UUID.class)
                .list());
        return of(customerId).stream()
                .filter(match -> match.isOpen() || judged.contains(match.id()))
                .toList();
    }

    private Match match(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Match(
                id,
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("ours"), Screenee.class),
                json.readValue(row.getString("evidence"), PossibleMatch.class),
                said(row.getObject("customer_id", UUID.class), id, row.getString("key"))
                        .orElse(null));
    }

    /** Of the match itself, or else of one with the same entry in an earlier file, or whose party is called otherwise by now. */
    private Optional<Judgement> said(UUID customerId, UUID id, String key) {
        return jdbc.sql("""
                SELECT judgement.* FROM duediligence.judgement JOIN duediligence.match ON match.id = match_id
                WHERE customer_id IN %s AND key = :key AND (match_id = :id OR NOT EXISTS (
                    SELECT 1 FROM duediligence.hit WHERE hit.match_id = match.id AND hit.screening_id = %s))
                ORDER BY match_id = :id DESC,
                    party = (SELECT party FROM duediligence.match WHERE id = :id) DESC, judgement.id DESC
                LIMIT 1""".formatted(FILES, LATEST))
                .param("customer", customerId)
                .param("key", key)
                .param("id", id)
                .query((row, i) -> judgement(row))
                .optional();
    }

    /** Keeps what somebody judged on what the latest screening found; the same task answered once more replaces it. */
    public void judge(Customer customer, long userTaskKey, Match match, State word, String by, String reason) {
        jdbc.sql("""
                INSERT INTO duediligence.judgement
                    (user_task_key, match_id, screening_id, word, given_by, reason, given_at)
                VALUES (:task, :match, %s, :word, :by, :reason, :at)
                ON CONFLICT (user_task_key, match_id) DO UPDATE SET screening_id = excluded.screening_id,
                    word = excluded.word, given_by = excluded.given_by, reason = excluded.reason,
                    given_at = excluded.given_at""".formatted(LATEST))
                .param("task", userTaskKey)
                .param("match", match.id())
                .param("customer", customer.id())
                .param("word", word.name())
                .param("by", by)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        state(match.id(), word);
        trail.record(DueDiligenceAction.JUDGE_MATCH
                .entry(customer)
                .by(by)
                .with("match", match.id().toString())
                .with("entry", match.found().key())
                .with("version", match.found().version().toString())
                .with("score", match.found().score())
                .with("word", word.word()));
    }

    /** @param party whom it was about, as the file called them then */
    public record Judged(String party, Judgement said) {}

    /** All that was ever judged of the customer, oldest first. */
    @Transactional(readOnly = true)
    public List<Judged> judged(UUID customerId) {
        return jdbc.sql("""
                SELECT judgement.*, hit.party ->> 'name' AS name FROM duediligence.judgement
                JOIN duediligence.hit USING (screening_id, match_id) JOIN duediligence.match ON match.id = match_id
                WHERE customer_id = ? ORDER BY judgement.id""")
                .param(customerId)
                .query((row, i) -> new Judged(row.getString("name"), judgement(row)))
                .list();
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                State.valueOf(row.getString("word")),
                row.getString("given_by"),
                row.getString("reason"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    /** Everybody who judged a match of the customer, ever. */
    @Transactional(readOnly = true)
    public Set<String> judges(UUID customerId) {
        return judged(customerId).stream().map(one -> one.said().by()).collect(Collectors.toSet());
    }
}
