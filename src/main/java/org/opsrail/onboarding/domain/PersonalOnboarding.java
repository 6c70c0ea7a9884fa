package org.opsrail.onboarding.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What onboardings hold of the newcomer. History and figures are numbers and ids, and stay. */
@Component
class PersonalOnboarding implements PersonalData {

    private static final String OWN = "(SELECT id FROM onboarding.onboarding WHERE employee_number = ?)";

    /** Column assignments by table: free text goes, marks and dates stay. */
    private static final Map<String, String> ERASED = Map.of(
            "answer", "content = '{}' WHERE form <> 'onboarding-file-paperwork' AND",
            "check_in", "comment = NULL, blockers = '{}' WHERE",
            "review", "strengths = NULL, next = NULL WHERE",
            "decision", "reason = 'erased' WHERE",
            "improvement_signal", "agreed = 'erased', improvement = NULL WHERE",
            "access_problem", "problem = NULL, cause = NULL, remedy = NULL WHERE");

    private final JdbcClient jdbc;

    PersonalOnboarding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "onboarding";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "onboarding.onboarding",
                "onboarding.access_grant",
                "onboarding.access_problem",
                "onboarding.due_item",
                "onboarding.answer",
                "onboarding.arrival",
                "onboarding.check_in",
                "onboarding.review",
                "onboarding.decision",
                "onboarding.improvement_signal",
                "onboarding.fact",
                "onboarding.happening");
    }

    @Override
    public Set<Long> cases(String person) {
        return PersonalRows.cases(jdbc, "onboarding.onboarding", person);
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        SequencedMap<String, List<String>> copy = new LinkedHashMap<>();
        copy.put("onboarding", rows("SELECT * FROM onboarding.onboarding WHERE employee_number = ?", subject));
        List.of(
                        "access_grant",
                        "access_problem",
                        "due_item",
                        "answer",
                        "arrival",
                        "check_in",
                        "review",
                        "decision",
                        "improvement_signal",
                        "fact",
                        "happening")
                .forEach(table -> copy.put(
                        table, rows("SELECT * FROM onboarding." + table + " WHERE onboarding_id IN " + OWN, subject)));
        return copy;
    }

    private List<String> rows(String select, Subject subject) {
        return PersonalRows.of(jdbc, select, subject.person());
    }

    @Override
    public Optional<String> objection(Subject subject) {
        boolean running = jdbc.sql("SELECT count(*) FROM onboarding.onboarding"
                                + " WHERE employee_number = ? AND state NOT IN ('CONFIRMED', 'ENDED', 'WITHDRAWN')")
                        .param(subject.person())
                        .query(Long.class)
                        .single()
                > 0;
        return running ? Optional.of("running") : Optional.empty();
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = ERASED.entrySet().stream()
                .mapToInt(table -> jdbc.sql("UPDATE onboarding." + table.getKey() + " SET " + table.getValue()
                                + " onboarding_id IN " + OWN)
                        .param(subject.person())
                        .update())
                .sum();
        rows += jdbc.sql("DELETE FROM onboarding.arrival WHERE onboarding_id IN " + OWN)
                .param(subject.person())
                .update();
        return new Erased(rows, List.of("paperwork", "history"));
    }
}
