package org.opsrail.absence.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person was away, and for whom the person stood in. */
@Component
class PersonalAbsences implements PersonalData {

    private final JdbcClient jdbc;

    PersonalAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "absence";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of("absence.absence");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "absence",
                PersonalRows.of(jdbc, "SELECT * FROM absence.absence WHERE person = ?", subject.person()),
                "stand-in",
                PersonalRows.of(
                        jdbc,
                        "SELECT first_day, last_day, entered_at FROM absence.absence WHERE deputy = ?",
                        subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = jdbc.sql("DELETE FROM absence.absence WHERE person = ?")
                .param(subject.person())
                .update();
        return new Erased(rows, List.of());
    }
}
