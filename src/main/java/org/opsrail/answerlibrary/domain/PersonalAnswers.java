package org.opsrail.answerlibrary.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owns, wrote and confirmed the company's answers. The answers are the company's and stay, without the name. */
@Component
class PersonalAnswers implements PersonalData {

    private static final String NOBODY = "-";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "answerlibrary.answer", List.of("owner", "retired_by"),
            "answerlibrary.version", List.of("written_by"),
            "answerlibrary.confirmation", List.of("confirmed_by"),
            "answerlibrary.wording", List.of("added_by"));

    private final JdbcClient jdbc;

    PersonalAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "answerlibrary";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    public Set<String> tables() {
        return COLUMNS.keySet();
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "answer",
                PersonalRows.of(
                        jdbc,
                        "SELECT id, topic, valid_until FROM answerlibrary.answer WHERE owner = ?",
                        subject.person()),
                "version",
                PersonalRows.of(
                        jdbc,
                        "SELECT answer, number, text, written_at FROM answerlibrary.version WHERE written_by = ?",
                        subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = 0;
        for (Map.Entry<String, List<String>> table : COLUMNS.entrySet()) {
            for (String column : table.getValue()) {
                rows += jdbc.sql("UPDATE %1$s SET %2$s = ? WHERE %2$s = ?".formatted(table.getKey(), column))
                        .params(NOBODY, subject.person())
                        .update();
            }
        }
        return new Erased(rows, List.of());
    }
}
