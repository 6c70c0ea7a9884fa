package org.opsrail.task.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wrote in tasks, and what others wrote in the cases about the person. */
@Component
class PersonalTasks implements PersonalData {

    /** What is read of each table; the secret of a calendar is in none. */
    private static final Map<String, String> COPIED = Map.ofEntries(
            Map.entry("draft", "* FROM task.draft WHERE actor"),
            Map.entry("comment", "* FROM task.comment WHERE author"),
            Map.entry("answer", "* FROM task.answer WHERE actor"),
            Map.entry("completion", "* FROM task.completion WHERE actor"),
            Map.entry("escalation", "* FROM task.escalation WHERE assignee"),
            Map.entry("escalated", "* FROM task.escalation WHERE to_person"),
            Map.entry("assigned", "* FROM task.assignment_news WHERE assignee"),
            Map.entry("stand-in", "* FROM task.stand_in WHERE person"),
            Map.entry("work", "* FROM task.work WHERE person"),
            Map.entry("upload", "* FROM task.upload WHERE actor"),
            Map.entry("calendar", "created_at FROM task.calendar_feed WHERE actor"));

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
    public Set<String> tables() {
        return Set.of(
                "task.draft",
                "task.comment",
                "task.answer",
                "task.completion",
                "task.escalation",
                "task.assignment_news",
                "task.upload",
                "task.stand_in",
                "task.work",
                "task.calendar_feed");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        SequencedMap<String, List<String>> copy = new LinkedHashMap<>();
        COPIED.forEach((table, select) ->
                copy.put(table, PersonalRows.of(jdbc, "SELECT " + select + " = ?", subject.person())));
        return copy;
    }

    @Override
    public Erased erase(Subject subject) {
        Long[] cases = subject.cases().toArray(Long[]::new);
        int own = Stream.of("draft", "upload", "calendar_feed")
                .mapToInt(table -> jdbc.sql("DELETE FROM task." + table + " WHERE actor = ?")
                        .param(subject.person())
                        .update())
                .sum();
        int news = jdbc.sql("DELETE FROM task.assignment_news WHERE assignee = ?")
                .param(subject.person())
                .update();
        int work = jdbc.sql("DELETE FROM task.work WHERE person = ?")
                .param(subject.person())
                .update();
        int comments = jdbc.sql("UPDATE task.comment SET content = '…' WHERE author = ? OR case_key = ANY (?)")
                .params(subject.person(), cases)
                .update();
        int answers = jdbc.sql("UPDATE task.answer SET content = '{}' WHERE actor = ? OR case_key = ANY (?)")
                .params(subject.person(), cases)
                .update();
        return new Erased(own + news + work + comments + answers, List.of("completions"));
    }
}
