package org.opsrail.trustrequest.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What questionnaires hold of employees: what they asked for, answered and delivered, by their number. */
@Component
class PersonalTrustRequests implements PersonalData {

    private final JdbcClient jdbc;

    PersonalTrustRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "trustrequest";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "trustrequest.request",
                "trustrequest.share",
                "trustrequest.question",
                "trustrequest.delivery",
                "trustrequest.delivery_item",
                "trustrequest.confidential_answer",
                "trustrequest.draft");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "request",
                PersonalRows.of(jdbc, """
                        SELECT reference, salesperson, requested_by, requested_at FROM trustrequest.request,
                            (SELECT ?::text AS person) subject
                        WHERE person IN (salesperson, requested_by, released_by, handed_over_by, withdrawn_by)""", subject.person()),
                "question",
                PersonalRows.of(
                        jdbc,
                        "SELECT text, answer, answered_at FROM trustrequest.question WHERE answered_by = ?",
                        subject.person()),
                "delivery",
                PersonalRows.of(jdbc, """
                        SELECT number, delivered_at FROM trustrequest.delivery, (SELECT ?::text AS person) subject
                        WHERE person IN (released_by, delivered_by)""", subject.person()));
    }

    /** Who said what to a customer has to stay known as long as the customer may hold us to it. */
    @Override
    public Erased erase(Subject subject) {
        int drafts = jdbc.sql("DELETE FROM trustrequest.draft WHERE drafted_by = ?")
                .param(subject.person())
                .update();
        return new Erased(
                drafts, copy(subject).values().stream().allMatch(List::isEmpty) ? List.of() : List.of("answers"));
    }
}
