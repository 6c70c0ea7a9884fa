package org.opsrail.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails and chat to a person, those that name the person, and where and when the person wants them. */
@Component
class PersonalMail implements PersonalData {

    private final JdbcClient jdbc;

    PersonalMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "notification";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    public Set<String> tables() {
        return Set.of("notification.message", "notification.channel", "notification.preference");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "message",
                PersonalRows.of(
                        jdbc,
                        "SELECT address, subject, text_body, state, created_at, sent_at FROM notification.message"
                                + " WHERE recipient = ?",
                        subject.person()),
                "channel",
                PersonalRows.of(
                        jdbc,
                        "SELECT service, name, language FROM notification.channel WHERE owner_kind = 'PERSON' AND owner = ?",
                        subject.person()),
                "preference",
                PersonalRows.of(jdbc, "SELECT * FROM notification.preference WHERE person = ?", subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        int messages = jdbc.sql("""
                WITH named AS (
                    SELECT id FROM notification.message WHERE recipient = :person OR position(:name in subject) > 0
                        OR position(:name in text_body) > 0 OR position(:name in brief) > 0)
                DELETE FROM notification.message WHERE id IN (SELECT id FROM named) OR digest IN (SELECT id FROM named)
                """)
                .param("person", subject.person())
                .param("name", subject.name())
                .update();
        int channels = jdbc.sql("DELETE FROM notification.channel WHERE owner_kind = 'PERSON' AND owner = ?")
                .param(subject.person())
                .update();
        int preferences = jdbc.sql("DELETE FROM notification.preference WHERE person = ?")
                .param(subject.person())
                .update();
        return new Erased(messages + channels + preferences, List.of());
    }
}
