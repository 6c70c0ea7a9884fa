package org.opsrail.directory.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory holds of a person; whoever has left becomes a number. */
@Component
class PersonalDirectory implements PersonalData {

    private final JdbcClient jdbc;

    PersonalDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "directory";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of("directory.person", "directory.access_grant", "directory.system");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "person",
                        PersonalRows.of(
                                jdbc, "SELECT * FROM directory.person WHERE employee_number = ?", subject.person()),
                "accesses",
                        PersonalRows.of(
                                jdbc,
                                "SELECT * FROM directory.access_grant WHERE employee_number = ?",
                                subject.person()));
    }

    @Override
    public Optional<String> objection(Subject subject) {
        String status = jdbc.sql("SELECT status FROM directory.person WHERE employee_number = ?")
                .param(subject.person())
                .query(String.class)
                .optional()
                .orElse("GONE");
        return status.equals("GONE") ? Optional.empty() : Optional.of("works-here");
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = jdbc.sql("""
                UPDATE directory.person
                SET first_name = 'Erased', last_name = employee_number, private_email = NULL,
                    work_email = 'erased-' || lower(employee_number) || '@erased.invalid',
                    search_text = lower(employee_number), version = version + 1
                WHERE employee_number = ?""").param(subject.person()).update();
        jdbc.sql(
                        "UPDATE directory.access_grant SET external_id = NULL WHERE employee_number = ? AND revoked_at IS NOT NULL")
                .param(subject.person())
                .update();
        return new Erased(rows, List.of("accesses"));
    }
}
