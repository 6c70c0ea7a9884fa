package org.opsrail.task.domain;

import java.util.List;
import java.util.Map;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote in tasks, and what others wrote in the cases about the person. */
@Component
class PersonalTasks implements PersonalData {

    private final JdbcClient jdbc;

    PersonalTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "task";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "draft", PersonalRows.of(jdbc, "SELECT * FROM task.draft WHERE actor = ?", subject.person()),
                "comment", PersonalRows.of(jdbc, "SELECT * FROM task.comment WHERE author = ?", subject.person()),
                "answer", PersonalRows.of(jdbc, "SELECT * FROM task.answer WHERE actor = ?", subject.person()),
                "completion", PersonalRows.of(jdbc, "SELECT * FROM task.completion WHERE actor = ?", subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        Long[] cases = subject.cases().toArray(Long[]::new);
        int drafts = jdbc.sql("DELETE FROM task.draft WHERE actor = ?")
                .param(subject.person())
                .update();
        int comments = jdbc.sql("UPDATE task.comment SET content = '…' WHERE author = ? OR case_key = ANY (?)")
                .params(subject.person(), cases)
                .update();
        int answers = jdbc.sql("UPDATE task.answer SET content = '{}' WHERE actor = ? OR case_key = ANY (?)")
                .params(subject.person(), cases)
                .update();
        return new Erased(drafts + comments + answers, List.of("completions"));
    }
}
