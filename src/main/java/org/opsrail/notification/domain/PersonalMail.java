package org.opsrail.notification.domain;

import java.util.List;
import java.util.Map;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to a person, and those that name the person. */
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
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "message",
                PersonalRows.of(
                        jdbc,
                        "SELECT address, subject, text_body, state, created_at, sent_at FROM notification.message"
                                + " WHERE recipient = ?",
                        subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = jdbc.sql("DELETE FROM notification.message WHERE recipient = :person"
                        + " OR position(:name in subject) > 0 OR position(:name in text_body) > 0")
                .param("person", subject.person())
                .param("name", subject.name())
                .update();
        return new Erased(rows, List.of());
    }
}
