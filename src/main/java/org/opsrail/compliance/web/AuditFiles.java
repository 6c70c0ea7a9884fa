package org.opsrail.compliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.directory.Directory;
import org.opsrail.shell.When;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.CsvFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** The trail as a file. What is sealed stays sealed: a file can't be erased. */
@Controller
class AuditFiles {

    private static final Columns COLUMNS = new Columns(
            List.of("sequence", "at", "actor", "action"),
            List.of("person", "system", "case", "process", "model", "details", "previous", "hash"));

    private final AuditLog log;
    private final AuditTrail trail;
    private final AuditRights rights;
    private final Directory directory;
    private final When when;
    private final JsonMapper json;

    AuditFiles(AuditLog log, AuditTrail trail, AuditRights rights, Directory directory, When when, JsonMapper json) {
        this.log = log;
        this.trail = trail;
        this.rights = rights;
        this.directory = directory;
        this.when = when;
        this.json = json;
    }

    @GetMapping("/audit/trail.csv")
    void csv(@ModelAttribute AuditQuestion question, HttpServletResponse response) throws IOException {
        Writer out = open(response, "csv", "text/csv");
        CsvFile.write(out, COLUMNS, entries(question).map(this::cells));
    }

    @GetMapping({"/audit/trail.json", "/api/audit/entries"})
    void json(@ModelAttribute AuditQuestion question, HttpServletResponse response) throws IOException {
        Writer out = open(response, "json", "application/json");
        try (SequenceWriter array = json.writer().writeValuesAsArray(out)) {
            entries(question).map(AuditFiles::exported).forEach(array::write);
        }
    }

    private Stream<RecordedEntry> entries(AuditQuestion question) {
        return log.all(question.query(directory, when));
    }

    private Writer open(HttpServletResponse response, String kind, String type) throws IOException {
        rights.requireReader();
        trail.record(AuditEntry.of(ComplianceAction.EXPORT_TRAIL).with("format", kind));
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-trail." + kind)
                        .build()
                        .toString());
        return response.getWriter();
    }

    /** @param canonical what is hashed after the 32 bytes of {@code previous} */
    private record ExportedEntry(
            long sequence,
            String at,
            String actor,
            String action,
            @Nullable String person,
            @Nullable String system,
            @Nullable String caseKey,
            @Nullable String process,
            @Nullable String modelKey,
            Object details,
            String canonical,
            String previous,
            String hash) {}

    private static ExportedEntry exported(RecordedEntry entry) {
        return new ExportedEntry(
                entry.sequence(),
                entry.at().toString(),
                entry.actor(),
                entry.action(),
                entry.person(),
                entry.system(),
                text(entry.caseKey()),
                entry.process(),
                text(entry.modelKey()),
                entry.details(),
                entry.canonical(),
                entry.previous(),
                entry.hash());
    }

    private List<@Nullable String> cells(RecordedEntry entry) {
        return Arrays.asList(
                Long.toString(entry.sequence()),
                entry.at().toString(),
                entry.actor(),
                entry.action(),
                entry.person(),
                entry.system(),
                text(entry.caseKey()),
                entry.process(),
                text(entry.modelKey()),
                json.writeValueAsString(entry.details()),
                entry.previous(),
                entry.hash());
    }

    private static @Nullable String text(@Nullable Long key) {
        return key == null ? null : key.toString();
    }
}
