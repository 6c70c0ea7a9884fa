package org.opsrail.document.domain;

import java.util.List;
import java.util.Map;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents filed in the cases about a person: each is kept for the time that its kind asks for, then erased by itself. */
@Component
class PersonalDocuments implements PersonalData {

    private final JdbcClient jdbc;

    PersonalDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "document";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGAL_OBLIGATION;
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "document",
                jdbc.sql("""
                SELECT row_to_json(found)::text FROM (
                    SELECT file_name, content_type, size, content_hash, kind, created_at, expires_at
                    FROM document.document WHERE case_key = ANY (?) AND erased_at IS NULL) found""").param(cases(subject)).query(String.class).list());
    }

    @Override
    public Erased erase(Subject subject) {
        boolean some = jdbc.sql("SELECT count(*) FROM document.document WHERE case_key = ANY (?) AND erased_at IS NULL")
                        .param(cases(subject))
                        .query(Long.class)
                        .single()
                > 0;
        return new Erased(0, some ? List.of("retention") : List.of());
    }

    private static Long[] cases(Subject subject) {
        return subject.cases().toArray(Long[]::new);
    }
}
