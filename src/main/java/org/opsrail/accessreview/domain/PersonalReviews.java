package org.opsrail.accessreview.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts that were read from systems and what was decided about them. Which account held which right until when stays
 * as proof (ISO 27001 A.5.18), and so do the hashes over it, which cover no name; the name and what people wrote go.
 */
@Component
class PersonalReviews implements PersonalData {

    private static final String OWN = " IN (SELECT id FROM accessreview.item WHERE employee_number = ?)";

    /** What is written down of the person, by table. */
    private static final Map<String, String> COPIED = Map.of(
            "review", "SELECT * FROM accessreview.review WHERE employee_number = ?",
            "account", "SELECT * FROM accessreview.reading_entry WHERE employee_number = ?",
            "item", "SELECT * FROM accessreview.item WHERE employee_number = ?",
            "decision", "SELECT * FROM accessreview.decision WHERE item_id" + OWN,
            "removal", "SELECT * FROM accessreview.removal WHERE item_id" + OWN,
            "share", "SELECT * FROM accessreview.share WHERE reviewer = ?",
            "missing_reading", "SELECT * FROM accessreview.missing_reading WHERE said_by = ?");

    private static final List<String> ERASED = List.of(
            "UPDATE accessreview.reading_entry SET name = '', person_key = '' WHERE employee_number = ?",
            "UPDATE accessreview.decision SET reason = NULL WHERE reason IS NOT NULL AND item_id" + OWN,
            "UPDATE accessreview.removal SET note = NULL, why_by_hand = NULL WHERE item_id" + OWN,
            "UPDATE accessreview.item SET name = '', reason = NULL WHERE employee_number = ?",
            "UPDATE accessreview.review SET note = NULL WHERE note IS NOT NULL AND employee_number = ?");

    private final JdbcClient jdbc;

    PersonalReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "accessreview";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "accessreview.source",
                "accessreview.reading",
                "accessreview.reading_entry",
                "accessreview.review",
                "accessreview.missing_reading",
                "accessreview.share",
                "accessreview.item",
                "accessreview.decision",
                "accessreview.removal");
    }

    @Override
    public Set<Long> cases(String person) {
        return PersonalRows.cases(jdbc, "accessreview.review", person);
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        SequencedMap<String, List<String>> copy = new LinkedHashMap<>();
        COPIED.forEach((table, select) -> copy.put(table, PersonalRows.of(jdbc, select, subject.person())));
        return copy;
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = ERASED.stream()
                .mapToInt(
                        statement -> jdbc.sql(statement).param(subject.person()).update())
                .sum();
        return new Erased(rows, List.of("accounts"));
    }
}
