package org.opsrail.offboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people answered in the tasks of an offboarding. */
@Repository
@Transactional
public class LeavingAnswers {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    LeavingAnswers(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public record Answer(
            UUID offboardingId, long userTaskKey, String form, String actor, Map<String, Object> content) {}

    public void keep(Answer answer) {
        jdbc.sql("""
                INSERT INTO offboarding.answer (user_task_key, offboarding_id, form, given_by, given_at, content)
                VALUES (?, ?, ?, ?, ?, ?::jsonb)
                ON CONFLICT (user_task_key) DO UPDATE
                    SET given_by = excluded.given_by, given_at = excluded.given_at, content = excluded.content""")
                .params(
                        answer.userTaskKey(),
                        answer.offboardingId(),
                        answer.form(),
                        answer.actor(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(answer.content()))
                .update();
    }

    /** @param content empty once it was erased */
    public record Given(String form, String actor, Instant at, Map<String, Object> content) {}

    @Transactional(readOnly = true)
    public List<Given> of(UUID offboardingId) {
        return jdbc.sql("SELECT * FROM offboarding.answer WHERE offboarding_id = ? ORDER BY given_at")
                .param(offboardingId)
                .query((row, i) -> new Given(
                        row.getString("form"),
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString("content"), CONTENT)))
                .list();
    }
}
