package org.opsrail.duediligence.domain;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.KnownCustomers;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customers, one row each, written once however often they are asked for. */
@Repository
@Transactional
public class Customers implements KnownCustomers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    static final RowMapper<Customer> ROW = (row, i) -> {
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Customer(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new Company(
                        row.getString("legal_name"),
                        row.getString("country"),
                        row.getString("legal_form"),
                        row.getString("registration_number"),
                        row.getString("vat"),
                        row.getString("lei"),
                        row.getString("iban"),
                        row.getString("bic"),
                        row.getString("business_line"),
                        row.getString("channel"),
                        row.getLong("expected_volume"),
                        row.getLong("deal_value"),
                        row.getString("salesperson")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("process_instance_key", Long.class),
                outcome == null ? null : Customer.Outcome.valueOf(outcome),
                closedAt == null ? null : closedAt.toInstant(),
                row.getObject("review_of", UUID.class));
    };

    private final JdbcClient jdbc;
    private final CustomerOwners owners;
    private final Contacts contacts;
    private final CustomerFacts facts;
    private final AuditTrail trail;
    private final InstantSource clock;

    Customers(
            JdbcClient jdbc,
            CustomerOwners owners,
            Contacts contacts,
            CustomerFacts facts,
            AuditTrail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.contacts = contacts;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else's requests are recorded. */
    void takeTurn() {
        jdbc.sql("SELECT true FROM (SELECT pg_advisory_xact_lock(hashtext('duediligence.request'))) AS taken")
                .query(Boolean.class)
                .single();
    }

    UUID request(String reference, Company company, Owners known, String requestedBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO duediligence.customer (id, reference, legal_name, country, legal_form, registration_number, vat,
                    lei, iban, bic, business_line, channel, expected_volume, deal_value, salesperson, requested_by, requested_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(reference)
                .params(values(company))
                .param(company.salesperson())
                .param(requestedBy)
                .param(now())
                .update();
        owners.replace(id, known);
        settleDeals(reference);
        facts.add(id, CustomerFact.REQUESTED, "", 1);
        return id;
    }

    /** What a deal of that reference said before need not be completed any more. */
    void settleDeals(String reference) {
        jdbc.sql(
                        "UPDATE duediligence.deal SET said = NULL WHERE reference = ? AND reference <> '' AND said IS NOT NULL")
                .param(reference)
                .update();
    }

    /** A file for the review of a customer who is served: what the last one said, to be confirmed or put right. */
    UUID review(Relationship served) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO duediligence.customer (id, reference, legal_name, country, legal_form, registration_number, vat,
                    lei, iban, bic, business_line, channel, expected_volume, deal_value, salesperson, requested_by,
                    requested_at, review_of)
                SELECT :id, first.reference || ' (' || (SELECT count(*) + 2 FROM duediligence.customer
                        WHERE review_of = first.id) || ')', last.legal_name, last.country, last.legal_form,
                    last.registration_number, last.vat, last.lei, last.iban, last.bic, last.business_line, last.channel, last.expected_volume,
                    last.deal_value, last.salesperson, last.requested_by, :now, first.id
                FROM duediligence.customer first, duediligence.customer last
                WHERE first.id = :first AND last.id = :last""")
                .param("id", id)
                .param("first", served.id())
                .param("last", served.file())
                .param("now", now())
                .update();
        owners.replace(id, owners.of(served.file()));
        contacts.keep(id, contacts.of(served.file()).orElse(null));
        return id;
    }

    private static List<@Nullable Object> values(Company company) {
        return Arrays.asList(
                company.legalName(),
                company.country(),
                company.legalForm(),
                company.registrationNumber(),
                company.vat(),
                company.lei(),
                company.iban(),
                company.bic(),
                company.businessLine(),
                company.channel(),
                company.expectedVolume(),
                company.dealValue());
    }

    /** Replaces what is said of the customer, as long as nothing is decided; who sells to it stays. */
    public void correct(UUID id, Company company, Owners corrected) {
        int open = jdbc.sql("""
                UPDATE duediligence.customer SET legal_name = ?, country = ?, legal_form = ?, registration_number = ?,
                    vat = ?, lei = ?, iban = ?, bic = ?, business_line = ?, channel = ?, expected_volume = ?, deal_value = ?
                WHERE id = ? AND outcome IS NULL""").params(values(company)).param(id).update();
        if (open > 0) {
            owners.replace(id, corrected);
            trail.record(DueDiligenceAction.CORRECT_FILE.entry(get(id)));
        }
    }

    /** The customer that a case works, claimed by the first case that asks for it; empty when another case works it. */
    public Optional<Customer> begin(long processInstanceKey, UUID id) {
        name(id, processInstanceKey);
        return ofCase(processInstanceKey);
    }

    /** Whoever comes first, the engine's answer or the case's first step, names the case. */
    public void name(UUID id, long processInstanceKey) {
        int named = jdbc.sql("UPDATE duediligence.customer SET process_instance_key = ?"
                        + " WHERE id = ? AND process_instance_key IS NULL")
                .params(processInstanceKey, id)
                .update();
        if (named > 0) {
            trail.record(DueDiligenceAction.START.entry(get(id)));
        }
    }

    /** Ends the check; what is decided once stays. */
    public void close(Customer open, Customer.Outcome outcome) {
        OffsetDateTime now = now();
        int closed = jdbc.sql(
                        "UPDATE duediligence.customer SET outcome = ?, closed_at = ? WHERE id = ? AND outcome IS NULL")
                .params(outcome.name(), now, open.id())
                .update();
        if (closed > 0) {
            if (outcome != Customer.Outcome.APPROVED) {
                contacts.forget(open.id());
            }
            facts.add(
                    open.id(),
                    CustomerFact.MINUTES_TO_DECISION,
                    outcome.name(),
                    Duration.between(open.requestedAt(), now.toInstant()).toMinutes());
            trail.record(DueDiligenceAction.CLOSE.entry(open).with("outcome", outcome.name()));
        }
    }

    @Transactional(readOnly = true)
    public Customer get(UUID id) {
        return jdbc.sql("SELECT * FROM duediligence.customer WHERE id = ?")
                .param(id)
                .query(ROW)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> name(String reference) {
        return called(reference).map(customer -> customer.company().legalName());
    }

    @Transactional(readOnly = true)
    public Optional<Customer> called(String reference) {
        return jdbc.sql("SELECT * FROM duediligence.customer WHERE reference = ?")
                .param(reference)
                .query(ROW)
                .optional();
    }

    /** The file that a case is about: the one that it checks, or the one that counts of whom it watches over. */
    @Transactional(readOnly = true)
    public Optional<Customer> ofCase(long processInstanceKey) {
        return jdbc.sql("""
                SELECT * FROM duediligence.customer WHERE process_instance_key = :key
                OR id = (SELECT file FROM duediligence.relationship WHERE process_instance_key = :key)""").param("key", processInstanceKey).query(ROW).optional();
    }

    /** Of that case, which works one. */
    @Transactional(readOnly = true)
    public Customer at(long processInstanceKey) {
        return ofCase(processInstanceKey).orElseThrow();
    }

    /** Those whose name holds the words, or whose reference they are, the latest first. */
    @Transactional(readOnly = true)
    public List<Customer> search(String words) {
        return jdbc.sql("""
                SELECT * FROM duediligence.customer
                WHERE process_instance_key IS NOT NULL
                  AND (position(lower(:words) IN lower(legal_name)) > 0 OR lower(reference) = lower(:words))
                ORDER BY requested_at DESC LIMIT 5000""").param("words", words).query(ROW).list();
    }

    /** Recorded a while ago, and not confirmed by the engine. */
    @Transactional(readOnly = true)
    public List<Customer> unanswered() {
        return jdbc.sql("""
                SELECT * FROM duediligence.customer
                WHERE process_instance_key IS NULL AND outcome IS NULL AND requested_at < ? ORDER BY requested_at""")
                .param(clock.instant().minus(RETRY_AFTER).atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
