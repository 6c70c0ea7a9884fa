package org.opsrail.offboarding.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offboardings hold of the leaver. The proof that no access is left stays. */
@Component
class PersonalOffboarding implements PersonalData {

    private static final String OWN = "(SELECT id FROM offboarding.offboarding WHERE employee_number = ?)";

    private final JdbcClient jdbc;

    PersonalOffboarding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "offboarding";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGAL_OBLIGATION;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "offboarding.offboarding",
                "offboarding.revocation",
                "offboarding.answer",
                "offboarding.succession",
                "offboarding.duty",
                "offboarding.fact");
    }

    @Override
    public Set<Long> cases(String person) {
        return PersonalRows.cases(jdbc, "offboarding.offboarding", person);
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "offboarding", rows("SELECT * FROM offboarding.offboarding WHERE employee_number = ?", subject),
                "revocation", rows("SELECT * FROM offboarding.revocation WHERE offboarding_id IN " + OWN, subject),
                "succession", rows("SELECT * FROM offboarding.succession WHERE offboarding_id IN " + OWN, subject),
                "fact", rows("SELECT * FROM offboarding.fact WHERE offboarding_id IN " + OWN, subject),
                "duty", rows("SELECT * FROM offboarding.duty WHERE offboarding_id IN " + OWN, subject),
                "answer", rows("SELECT * FROM offboarding.answer WHERE offboarding_id IN " + OWN, subject));
    }

    private List<String> rows(String select, Subject subject) {
        return PersonalRows.of(jdbc, select, subject.person());
    }

    @Override
    public Optional<String> objection(Subject subject) {
        boolean running =
                jdbc.sql("SELECT count(*) FROM offboarding.offboarding WHERE employee_number = ? AND closed_at IS NULL")
                                .param(subject.person())
                                .query(Long.class)
                                .single()
                        > 0;
        return running ? Optional.of("running") : Optional.empty();
    }

    @Override
    public Erased erase(Subject subject) {
        int rows = jdbc.sql("UPDATE offboarding.answer SET content = '{}' WHERE offboarding_id IN " + OWN)
                .param(subject.person())
                .update();
        rows += jdbc.sql("""
                        UPDATE offboarding.revocation SET note = NULL, account_id = NULL,
                            account_name = CASE WHEN account_name IS NOT NULL THEN id::text END
                        WHERE (note IS NOT NULL OR account_name IS NOT NULL) AND offboarding_id IN\s""" + OWN).param(subject.person()).update();
        return new Erased(rows, List.of("revocations"));
    }
}
