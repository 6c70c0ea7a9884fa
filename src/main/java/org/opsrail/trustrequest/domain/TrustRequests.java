package org.opsrail.trustrequest.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.trustrequest.domain.Deal.Recipient;
import org.opsrail.trustrequest.domain.TrustRequest.HandOver;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.opsrail.trustrequest.domain.TrustRequest.Withdrawal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests, one row each, written once however often one is sent. */
@Repository
@Transactional
public class TrustRequests {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private static final RowMapper<TrustRequest> ROW = (row, i) -> {
        String nda = row.getString("nda_reference");
        String handedOver = row.getString("handed_over");
        String withdrawnBy = row.getString("withdrawn_by");
        String outcome = row.getString("outcome");
        return new TrustRequest(
                row.getObject("id", UUID.class),
                new Deal(
                        row.getString("reference"),
                        row.getString("customer_name"),
                        row.getString("customer_reference"),
                        row.getString("salesperson"),
                        row.getLong("deal_value"),
                        row.getObject("due_on", LocalDate.class),
                        nda == null
                                ? null
                                : new Nda(
                                        nda,
                                        row.getObject("nda_signed_on", LocalDate.class),
                                        row.getString("nda_document")),
                        new Recipient(row.getString("recipient_name"), row.getString("recipient_mail")),
                        Locale.of(row.getString("language")),
                        row.getBoolean("by_hand")),
                row.getString("file_name"),
                row.getString("document_id"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("process_instance_key", Long.class),
                row.getInt("releases"),
                row.getString("released_by"),
                row.getBoolean("released"),
                row.getString("correction"),
                handedOver == null
                        ? null
                        : new HandOver(handedOver, row.getString("handed_over_by"), row.getInt("handed_over_release")),
                withdrawnBy == null
                        ? null
                        : new Withdrawal(
                                withdrawnBy,
                                row.getString("withdrawn_because"),
                                row.getObject("withdrawn_at", OffsetDateTime.class)
                                        .toInstant()),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    };

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private final JdbcClient jdbc;
    private final TrustFacts facts;
    private final AuditTrail trail;
    private final InstantSource clock;

    TrustRequests(JdbcClient jdbc, TrustFacts facts, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return false when that reference is taken already */
    boolean add(UUID id, Deal deal, String fileName, String documentId, String requestedBy) {
        Nda nda = deal.nda();
        int added = jdbc.sql("""
                INSERT INTO trustrequest.request (id, reference, customer_name, customer_reference, salesperson,
                    deal_value, due_on, nda_reference, nda_signed_on, nda_document, recipient_name, recipient_mail,
                    language, by_hand, file_name, document_id, requested_by, requested_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reference) DO NOTHING""")
                .param(id)
                .param(deal.reference())
                .param(deal.customerName())
                .param(deal.customerReference())
                .param(deal.salesperson())
                .param(deal.value())
                .param(deal.dueOn())
                .param(nda == null ? null : nda.reference())
                .param(nda == null ? null : nda.signedOn())
                .param(nda == null ? null : nda.document())
                .param(deal.recipient().name())
                .param(deal.recipient().mail())
                .param(deal.language().getLanguage())
                .param(deal.byHand())
                .param(fileName)
                .param(documentId)
                .param(requestedBy)
                .param(now())
                .update();
        if (added > 0) {
            facts.add(id, TrustFact.REQUESTED, 1);
        }
        return added > 0;
    }

    /** Ties the request to the case; empty when another case works it. */
    public Optional<TrustRequest> begin(long processInstanceKey, UUID id) {
        name(id, processInstanceKey);
        return ofCase(processInstanceKey);
    }

    /** Whoever comes first, the engine's answer or the case's first step, names the case. */
    public void name(UUID id, long processInstanceKey) {
        int named = jdbc.sql("UPDATE trustrequest.request SET process_instance_key = ?"
                        + " WHERE id = ? AND process_instance_key IS NULL")
                .params(processInstanceKey, id)
                .update();
        if (named > 0) {
            trail.record(TrustAction.START.entry(get(id)));
        }
    }

    /** Until the transaction ends nobody else changes anything of the request. */
    TrustRequest lock(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.request WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ROW)
                .single();
    }

    /** @return whether this is the first time */
    boolean matched(UUID id) {
        return jdbc.sql("UPDATE trustrequest.request SET matched_at = ? WHERE id = ? AND matched_at IS NULL")
                        .params(now(), id)
                        .update()
                > 0;
    }

    void released(UUID id, String by) {
        jdbc.sql(
                        "UPDATE trustrequest.request SET releases = releases + 1, released_by = ?, released = true, correction = NULL"
                                + " WHERE id = ?")
                .params(by, id)
                .update();
    }

    /** The customer wants something corrected, after a delivery. */
    public void correct(UUID id, String what) {
        jdbc.sql("UPDATE trustrequest.request SET correction = ?, released = false WHERE id = ?")
                .params(what, id)
                .update();
    }

    void takeBack(UUID id) {
        jdbc.sql("UPDATE trustrequest.request SET released = false WHERE id = ?")
                .param(id)
                .update();
    }

    /** How the pack of the present release was handed over. */
    void handedOver(UUID id, String how, String by) {
        jdbc.sql("""
                UPDATE trustrequest.request SET handed_over = ?, handed_over_by = ?, handed_over_release = releases
                WHERE id = ?""").params(how, by, id).update();
    }

    /** The customer has signed an agreement since. */
    public void agree(TrustRequest request, Nda nda, String by) {
        jdbc.sql("UPDATE trustrequest.request SET nda_reference = ?, nda_signed_on = ?, nda_document = ? WHERE id = ?")
                .param(nda.reference())
                .param(nda.signedOn())
                .param(nda.document())
                .param(request.id())
                .update();
        trail.record(TrustAction.AGREE.entry(request).by(by).with("agreement", nda.reference()));
    }

    boolean withdraw(UUID id, String by, String because) {
        return jdbc.sql("""
                UPDATE trustrequest.request SET withdrawn_by = ?, withdrawn_because = ?, withdrawn_at = ?
                WHERE id = ? AND withdrawn_at IS NULL AND outcome IS NULL""").params(by, because, now(), id).update() > 0;
    }

    /** Ends the request; how it ended once stays. */
    public void close(TrustRequest open, Outcome outcome) {
        int closed = jdbc.sql(
                        "UPDATE trustrequest.request SET outcome = ?, closed_at = ? WHERE id = ? AND outcome IS NULL")
                .params(outcome.name(), now(), open.id())
                .update();
        if (closed > 0) {
            trail.record(TrustAction.CLOSE.entry(open).with("outcome", outcome.name()));
        }
    }

    @Transactional(readOnly = true)
    public TrustRequest get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<TrustRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.request WHERE id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<TrustRequest> called(String reference) {
        return jdbc.sql("SELECT * FROM trustrequest.request WHERE reference = ?")
                .param(reference)
                .query(ROW)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<TrustRequest> ofCase(long processInstanceKey) {
        return jdbc.sql("SELECT * FROM trustrequest.request WHERE process_instance_key = ?")
                .param(processInstanceKey)
                .query(ROW)
                .optional();
    }

    /** Of that case, which works one. */
    @Transactional(readOnly = true)
    public TrustRequest at(long processInstanceKey) {
        return ofCase(processInstanceKey).orElseThrow();
    }

    /** Those of customers whose name holds the words, or whose reference they are, the latest first. */
    @Transactional(readOnly = true)
    public List<TrustRequest> search(String words) {
        return jdbc.sql("""
                SELECT * FROM trustrequest.request
                WHERE process_instance_key IS NOT NULL
                  AND (position(lower(:words) IN lower(customer_name)) > 0 OR lower(reference) = lower(:words))
                ORDER BY requested_at DESC LIMIT 5000""").param("words", words).query(ROW).list();
    }

    /** Recorded a while ago, and not confirmed by the engine. */
    @Transactional(readOnly = true)
    public List<TrustRequest> unanswered() {
        return jdbc.sql("""
                SELECT * FROM trustrequest.request
                WHERE process_instance_key IS NULL AND withdrawn_at IS NULL AND requested_at < ? ORDER BY requested_at""")
                .param(clock.instant().minus(RETRY_AFTER).atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
