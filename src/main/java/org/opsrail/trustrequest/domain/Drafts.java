package org.opsrail.trustrequest.domain;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.questionnaire.Layout;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that somebody looks at before anything starts; each is its sender's own, and forgotten after seven days. */
@Repository
@Transactional
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String OWN = " WHERE id = ? AND drafted_by = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Drafts(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param cells what was typed, by the names of {@link DealColumns}
     * @param layouts as a person says; empty where they are recognised
     */
    public record Draft(UUID id, BroughtFile file, Map<String, String> cells, List<Layout> layouts) {}

    public UUID keep(BroughtFile file, Map<String, String> cells, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO trustrequest.draft (id, drafted_by, drafted_at, file_name, content, cells, layouts)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, '[]'::jsonb)""")
                .params(id, by, now(), file.name(), file.content(), json.writeValueAsString(cells))
                .update();
        return id;
    }

    public void type(UUID id, Map<String, String> cells, String by) {
        jdbc.sql("UPDATE trustrequest.draft SET cells = ?::jsonb" + OWN)
                .params(json.writeValueAsString(cells), id, by)
                .update();
    }

    public void layOut(UUID id, List<Layout> layouts, String by) {
        jdbc.sql("UPDATE trustrequest.draft SET layouts = ?::jsonb" + OWN)
                .params(json.writeValueAsString(layouts), id, by)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID id, String by) {
        return jdbc.sql("SELECT * FROM trustrequest.draft" + OWN)
                .params(id, by)
                .query((row, i) -> new Draft(
                        id,
                        new BroughtFile(row.getString("file_name"), row.getBytes("content")),
                        json.readValue(row.getString("cells"), new TypeReference<Map<String, String>>() {}),
                        json.readValue(row.getString("layouts"), new TypeReference<List<Layout>>() {})))
                .optional();
    }

    public void discard(UUID id, String by) {
        jdbc.sql("DELETE FROM trustrequest.draft" + OWN).params(id, by).update();
    }

    /** Forgets those whose time is over (GDPR 5(1)(e)). */
    @Scheduled(cron = "${opsrail.trust-request.erasure:0 45 2 * * *}")
    public void forget() {
        jdbc.sql("DELETE FROM trustrequest.draft WHERE drafted_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
