package org.opsrail.screening.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is on published lists, and who of our own loaded them. The entries are kept as published, as long as they are:
 * screening against them is a duty (EU regulations on restrictive measures; Directive (EU) 2015/849, 13 and 20 to 23),
 * and a list with a hole screens nobody.
 */
@Component
class PersonalLists implements PersonalData {

    private final JdbcClient jdbc;

    PersonalLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "screening";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGAL_OBLIGATION;
    }

    @Override
    public Set<String> tables() {
        return Set.of("screening.version", "screening.entry", "screening.change");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "version",
                PersonalRows.of(
                        jdbc,
                        "SELECT list, source, loaded_at, activated_at FROM screening.version WHERE loaded_by = ?",
                        subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        return new Erased(0, List.of("lists"));
    }
}
