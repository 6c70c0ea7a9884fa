package org.opsrail.answerlibrary.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.matching.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes answers; versions, confirmations and wordings are only ever added. */
@Repository
class AnswerWriting {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AnswerWriting(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param document id of the document that proves it */
    record Text(
            @Nullable Choice choice, String text, @Nullable String document) {}

    UUID add(String topic, Locale language, String owner, Text text, LocalDate validUntil, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO answerlibrary.answer (id, topic, language, owner, version, valid_until)"
                        + " VALUES (?, ?, ?, ?, 1, ?)")
                .params(id, topic, language.getLanguage(), owner, validUntil)
                .update();
        version(id, 1, text, by);
        return id;
    }

    /** Waits for whoever changes the same answer. */
    int nextVersion(UUID answer, Text text, LocalDate validUntil, String by) {
        int next = jdbc.sql("UPDATE answerlibrary.answer SET version = version + 1, valid_until = ? WHERE id = ?"
                        + " RETURNING version")
                .params(validUntil, answer)
                .query(Integer.class)
                .single();
        version(answer, next, text, by);
        return next;
    }

    private void version(UUID answer, int number, Text text, String by) {
        @Nullable Choice choice = text.choice();
        jdbc.sql("INSERT INTO answerlibrary.version (answer, number, choice, text, document, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(answer)
                .param(number)
                .param(choice == null ? null : choice.name())
                .param(text.text())
                .param(text.document())
                .param(by)
                .param(now())
                .update();
    }

    void confirm(UUID answer, int version, LocalDate validUntil, boolean approves, String by) {
        jdbc.sql(
                        "INSERT INTO answerlibrary.confirmation"
                                + " (answer, version, valid_until, approves, confirmed_by, confirmed_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(answer, version, validUntil, approves, by, now())
                .update();
        jdbc.sql("UPDATE answerlibrary.answer SET valid_until = ? WHERE id = ?")
                .params(validUntil, answer)
                .update();
    }

    /** Another wording; one that is known already changes nothing. */
    void word(UUID answer, Locale language, String question, String by) {
        jdbc.sql("INSERT INTO answerlibrary.wording (id, answer, language, text, folded, added_by, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (answer, folded) DO NOTHING")
                .params(UUID.randomUUID(), answer, language.getLanguage(), question, Fold.of(question), by, now())
                .update();
    }

    /** Words that are left out are forgotten, new ones added: what was asked is no proof of anything. */
    void reword(UUID answer, Locale language, List<String> wordings, String by) {
        String[] kept = wordings.stream().map(Fold::of).toArray(String[]::new);
        jdbc.sql("DELETE FROM answerlibrary.wording WHERE answer = ? AND folded <> ALL (?)")
                .param(answer)
                .param(kept)
                .update();
        wordings.forEach(wording -> word(answer, language, wording, by));
    }

    void describe(UUID answer, String topic, String owner) {
        jdbc.sql("UPDATE answerlibrary.answer SET topic = ?, owner = ? WHERE id = ?")
                .params(topic, owner, answer)
                .update();
    }

    /** False when it was retired before. */
    boolean retire(UUID answer, String by) {
        return jdbc.sql("UPDATE answerlibrary.answer SET retired_at = ?, retired_by = ?"
                                + " WHERE id = ? AND retired_at IS NULL")
                        .params(now(), by, answer)
                        .update()
                > 0;
    }

    /** False when it was not retired. */
    boolean restore(UUID answer) {
        return jdbc.sql("UPDATE answerlibrary.answer SET retired_at = NULL, retired_by = NULL"
                                + " WHERE id = ? AND retired_at IS NOT NULL")
                        .param(answer)
                        .update()
                > 0;
    }

    /** Whoever else changes the answer waits until this transaction ends. */
    void lock(UUID answer) {
        jdbc.sql("SELECT 1 FROM answerlibrary.answer WHERE id = ? FOR UPDATE")
                .param(answer)
                .query()
                .singleRow();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
