package org.opsrail.document.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.springframework.stereotype.Component;

/** The documents of a case, on its page. */
@Component
class CaseDocuments implements CasePanel {

    private final Documents documents;
    private final DocumentLines lines;

    CaseDocuments(Documents documents, DocumentLines lines) {
        this.documents = documents;
        this.lines = lines;
    }

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        List<DocumentInfo> visible = documents.ofCase(processInstanceKey, reader);
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("document/case-panel", lines.of(visible, locale)));
    }
}
