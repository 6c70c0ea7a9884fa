package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.audit.AuditTrail;
import org.opsrail.screening.Screened;
import org.opsrail.screening.ScreenedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When each customer was held against which lists, and who of its file was; also where nothing was found. */
@Repository
@Transactional
public class Screenings {

    private static final TypeReference<List<Screenee>> PARTIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Matches matches;
    private final AuditTrail trail;
    private final InstantSource clock;

    Screenings(JdbcClient jdbc, JsonMapper json, Matches matches, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.matches = matches;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps what was found of each; the same run again keeps nothing more. */
    void keep(Customer customer, String run, List<ScreenedList> lists, Map<Screenee, Screened> found) {
        takeTurn(customer.id());
        Optional<Long> id = jdbc.sql("""
                INSERT INTO duediligence.screening (customer_id, run, parties, screened_at) VALUES (?, ?, ?::jsonb, ?)
                ON CONFLICT (customer_id, run) DO NOTHING RETURNING id""")
                .params(
                        customer.id(),
                        run,
                        json.writeValueAsString(found.keySet()),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            return;
        }
        lists.forEach(list -> keep(id.get(), list));
        found.forEach((party, screened) ->
                screened.matches().forEach(match -> matches.found(customer.id(), id.get(), party, match)));
        trail.record(DueDiligenceAction.SCREEN
                .entry(customer)
                .with("lists", lists.stream().map(ScreenedList::list).toList())
                .with(
                        "versions",
                        lists.stream().map(list -> list.version().toString()).toList())
                .with("parties", found.size())
                .with(
                        "hits",
                        found.values().stream()
                                .mapToInt(screened -> screened.matches().size())
                                .sum()));
    }

    /** Two screenings of one customer at once would both find a match new. */
    private void takeTurn(UUID customerId) {
        jdbc.sql("SELECT 1 FROM duediligence.customer WHERE id = ? FOR UPDATE")
                .param(customerId)
                .query(Integer.class)
                .single();
    }

    private void keep(long id, ScreenedList list) {
        jdbc.sql("""
                INSERT INTO duediligence.screening_list (screening_id, version, list, name, published_on)
                VALUES (?, ?, ?, ?, ?)""")
                .param(id)
                .param(list.version())
                .param(list.list())
                .param(list.name())
                .param(list.publishedOn())
                .update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<ScreeningRun> of(UUID customerId) {
        return jdbc.sql("""
                SELECT screening.*, (SELECT count(*) FROM duediligence.hit WHERE screening_id = screening.id) AS hits
                FROM duediligence.screening WHERE customer_id = ? ORDER BY id""")
                .param(customerId)
                .query((row, i) -> new ScreeningRun(
                        row.getLong("id"),
                        row.getObject("screened_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("parties"), PARTIES),
                        lists(row.getLong("id")),
                        row.getInt("hits")))
                .list();
    }

    /** Empty until the customer is screened. */
    @Transactional(readOnly = true)
    public Optional<ScreeningRun> latest(UUID customerId) {
        return of(customerId).reversed().stream().findFirst();
    }

    private List<ScreenedList> lists(long id) {
        return jdbc.sql("SELECT * FROM duediligence.screening_list WHERE screening_id = ? ORDER BY name, version")
                .param(id)
                .query((row, i) -> new ScreenedList(
                        row.getString("list"),
                        row.getString("name"),
                        row.getObject("version", UUID.class),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }
}
