package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people answered, as they answered it: the record that stands behind everything that is derived from it. */
@Repository
@Transactional
public class Answers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Answers(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One form, answered in one task. */
    public record Answer(
            UUID onboardingId,
            long userTaskKey,
            String form,
            String element,
            String actor,
            Map<String, Object> content) {}

    public void keep(Answer answer) {
        jdbc.sql("""
                INSERT INTO onboarding.answer
                    (user_task_key, onboarding_id, form, element, given_by, given_at, content)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                ON CONFLICT (user_task_key) DO UPDATE
                    SET given_by = excluded.given_by, given_at = excluded.given_at, content = excluded.content""")
                .params(
                        answer.userTaskKey(),
                        answer.onboardingId(),
                        answer.form(),
                        answer.element(),
                        answer.actor(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(answer.content()))
                .update();
    }

    /** What was answered in that form no longer counts. */
    void voidAll(UUID onboardingId, String form) {
        jdbc.sql("""
                UPDATE onboarding.answer SET voided_at = coalesce(voided_at, ?)
                WHERE onboarding_id = ? AND form = ?""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), onboardingId, form)
                .update();
    }
}
