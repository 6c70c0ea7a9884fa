package org.opsrail.duediligence.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What checks of customers hold of employees: whom they sold to, asked for and decided on, by their number. Owners,
 * directors and contacts of customers are no employees: their data are kept by law, see {@link CustomerRetention}.
 */
@Component
class PersonalCustomers implements PersonalData {

    private final JdbcClient jdbc;

    PersonalCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "duediligence";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGAL_OBLIGATION;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "duediligence.customer",
                "duediligence.contact",
                "duediligence.deal",
                "duediligence.party",
                "duediligence.holding",
                "duediligence.beneficial_owner",
                "duediligence.finding",
                "duediligence.relationship_step",
                "duediligence.verdict",
                "duediligence.screening",
                "duediligence.match",
                "duediligence.hit",
                "duediligence.judgement");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "customer",
                PersonalRows.of(jdbc, """
                        SELECT reference, salesperson, requested_by, requested_at FROM duediligence.customer,
                            (SELECT ?::text AS person) subject
                        WHERE salesperson = person OR requested_by = person""", subject.person()),
                "deal",
                PersonalRows.of(
                        jdbc,
                        "SELECT reference, received_at FROM duediligence.deal WHERE said ->> 'salesperson' = ?",
                        subject.person()),
                "relationship",
                PersonalRows.of(
                        jdbc,
                        "SELECT step, reason, taken_at FROM duediligence.relationship_step WHERE taken_by = ?",
                        subject.person()),
                "verdict",
                PersonalRows.of(
                        jdbc,
                        "SELECT element, verdict, reason, given_at FROM duediligence.verdict WHERE given_by = ?",
                        subject.person()),
                "judgement",
                PersonalRows.of(
                        jdbc,
                        "SELECT word, reason, given_at FROM duediligence.judgement WHERE given_by = ?",
                        subject.person()));
    }

    /** Who decided on a customer has to stay known as long as its file is kept. */
    @Override
    public Erased erase(Subject subject) {
        return new Erased(
                0, copy(subject).values().stream().allMatch(List::isEmpty) ? List.of() : List.of("decisions"));
    }
}
