package org.opsrail.guest.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.document.Documents;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that were issued in the cases about a person, and files that were sent on them and not taken yet. */
@Component
class PersonalLinks implements PersonalData {

    private static final String OWN = "(SELECT id FROM guest.link WHERE case_key = ANY (?))";

    private final JdbcClient jdbc;
    private final Documents documents;

    PersonalLinks(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public String module() {
        return "guest";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.CONTRACT;
    }

    @Override
    public Set<String> tables() {
        return Set.of("guest.link", "guest.upload");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        Long[] cases = subject.cases().toArray(Long[]::new);
        return Map.of(
                "link",
                PersonalRows.of(
                        jdbc,
                        "SELECT form, issued_at, expires_at, used_at, revoked_at FROM guest.link WHERE case_key = ANY (?)",
                        cases),
                "upload",
                PersonalRows.of(jdbc, "SELECT field, file_name FROM guest.upload WHERE link_id IN " + OWN, cases));
    }

    @Override
    public boolean erasesFiles() {
        return true;
    }

    @Override
    public Erased erase(Subject subject) {
        Long[] cases = subject.cases().toArray(Long[]::new);
        List<String> uploads = jdbc.sql("DELETE FROM guest.upload WHERE link_id IN " + OWN + " RETURNING document_id")
                .param(cases)
                .query(String.class)
                .list();
        uploads.forEach(documents::erase);
        boolean some = jdbc.sql("SELECT EXISTS " + OWN)
                .param(cases)
                .query(Boolean.class)
                .single();
        return new Erased(uploads.size(), some ? List.of("links") : List.of());
    }
}
