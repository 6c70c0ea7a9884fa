package org.opsrail.document.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalFile;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents filed in the cases about a person, and what the person uploaded and never sent. Kinds that the law asks to be
 * kept stay for their time (GDPR 17(3)(b)); what is held stays until it is released (GDPR 17(3)(e)).
 */
@Component
class PersonalDocuments implements PersonalData {

    private final JdbcClient jdbc;
    private final DocumentTable table;
    private final Documents documents;
    private final DocumentSettings settings;

    PersonalDocuments(JdbcClient jdbc, DocumentTable table, Documents documents, DocumentSettings settings) {
        this.jdbc = jdbc;
        this.table = table;
        this.documents = documents;
        this.settings = settings;
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
    public Set<String> tables() {
        return Set.of("document.document");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        String facts = "SELECT id, file_name, content_type, size, content_hash, kind, created_at, expires_at,"
                + " held_at IS NOT NULL AS held FROM document.document WHERE erased_at IS NULL AND ";
        return Map.of(
                "document",
                        PersonalRows.of(
                                jdbc,
                                facts + "case_key = ANY (?)",
                                subject.cases().toArray(Long[]::new)),
                "brought", PersonalRows.of(jdbc, facts + "created_by = ?", subject.person()));
    }

    @Override
    public List<PersonalFile> files(Subject subject) {
        return table.ofPerson(subject).stream()
                .map(document ->
                        new PersonalFile(document.id() + "-" + document.fileName(), () -> documents.open(document)))
                .toList();
    }

    @Override
    public boolean erasesFiles() {
        return true;
    }

    @Override
    public Erased erase(Subject subject) {
        int erased = 0;
        List<String> kept = new ArrayList<>();
        for (DocumentInfo document : table.ofPerson(subject)) {
            boolean byLaw = settings.keptByLaw().contains(document.placement().kind());
            if (document.hold() != null && !byLaw) {
                table.expireOnRelease(document.id());
            }
            if (document.hold() != null) {
                kept.add("held");
            } else if (byLaw) {
                kept.add("retention");
            } else if (documents.erase(document.id())) {
                erased++;
            }
        }
        return new Erased(erased, kept.stream().distinct().sorted().toList());
    }
}
