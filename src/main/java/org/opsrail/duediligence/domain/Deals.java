package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.duediligence.domain.Deal.Outcome;
import org.opsrail.duediligence.domain.Deal.Waiting;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the customer relationship system told of its deals: each call once, and what lacks something until it is completed. */
@Repository
@Transactional
public class Deals {

    /** Who asks for a customer that no person has asked for; nobody's employee number. */
    public static final String CRM = "CRM";

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Customers customers;
    private final CustomerRecords records;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final InstantSource clock;
    private final RowMapper<Waiting> waiting;

    Deals(
            JdbcClient jdbc,
            Customers customers,
            CustomerRecords records,
            AuditTrail trail,
            JsonMapper json,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.records = records;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
        this.waiting = (row, i) -> new Waiting(
                row.getString("webhook_id"),
                row.getString("reference"),
                json.readValue(row.getString("said"), VALUES),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** Records the customer, or what was said where something is lacking; the same call again records nothing. */
    public Deal take(String webhookId, Wish wish) {
        customers.takeTurn();
        return known(webhookId).orElseGet(() -> {
            CustomerReport report = records.record(List.of(wish), CRM);
            Deal deal = Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                    .findFirst()
                    .map(asked -> deal(asked, !report.started().isEmpty()))
                    .orElseGet(() -> new Deal(Outcome.INCOMPLETE, reference(wish), null, true));
            keep(webhookId, deal, wish);
            return deal;
        });
    }

    private static Deal deal(Asked asked, boolean started) {
        return new Deal(started ? Outcome.STARTED : Outcome.KNOWN, asked.reference(), asked.customerId(), true);
    }

    private static String reference(Wish wish) {
        return text(wish.row().cell(CustomerColumns.REFERENCE));
    }

    private Optional<Deal> known(String webhookId) {
        return jdbc.sql("SELECT * FROM duediligence.deal WHERE webhook_id = ?")
                .param(webhookId)
                .query((row, i) -> new Deal(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reference"),
                        row.getObject("customer_id", UUID.class),
                        false))
                .optional();
    }

    private void keep(String webhookId, Deal deal, Wish wish) {
        boolean incomplete = deal.outcome() == Outcome.INCOMPLETE;
        if (incomplete) {
            customers.settleDeals(deal.reference());
        }
        @Nullable String said = incomplete ? json.writeValueAsString(values(wish)) : null;
        jdbc.sql("""
                INSERT INTO duediligence.deal (webhook_id, outcome, reference, customer_id, said, received_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?)""")
                .param(webhookId)
                .param(deal.outcome().name())
                .param(deal.reference())
                .param(deal.customerId())
                .param(said)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> values(Wish wish) {
        Map<String, String> values = new HashMap<>();
        CustomerColumns.NAMES.forEach(name -> values.put(name, text(wish.row().cell(name))));
        values.put(Deal.OWNERS, text(OwnerLines.write(wish.owners())));
        return values;
    }

    /** PostgreSQL keeps no NUL. */
    private static String text(String cell) {
        return cell.replace("\0", "");
    }

    /** Those that lack something, oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return jdbc.sql("SELECT * FROM duediligence.deal WHERE said IS NOT NULL ORDER BY received_at LIMIT 1000")
                .query(waiting)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(String webhookId) {
        return jdbc.sql("SELECT * FROM duediligence.deal WHERE said IS NOT NULL AND webhook_id = ?")
                .param(webhookId)
                .query(waiting)
                .optional();
    }

    /** It is completed: what was said is in the customer's file. False when it does not wait. */
    public boolean complete(String webhookId) {
        return jdbc.sql("UPDATE duediligence.deal SET said = NULL WHERE webhook_id = ? AND said IS NOT NULL")
                        .param(webhookId)
                        .update()
                > 0;
    }

    /** Nobody completes it; what was said is erased. False when it does not wait. */
    public boolean setAside(String webhookId) {
        Optional<Waiting> deal = waiting(webhookId);
        if (deal.isEmpty() || !complete(webhookId)) {
            return false;
        }
        trail.record(DueDiligenceAction.SET_DEAL_ASIDE
                .entry()
                .with("customer", deal.get().reference()));
        return true;
    }
}
