package org.opsrail.accessreview.reading.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Export;
import org.opsrail.accessreview.reading.domain.Mapping;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.accessreview.reading.web.UploadPages.Chosen;
import org.opsrail.accessreview.reading.web.UploadPages.RejectedLine;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.shell.ProblemAnswer;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.TabularFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Readings of systems by machine. */
@RestController
@RequestMapping("/api/access-sources")
@Tag(name = "Access sources")
class SourceApi {

    private final Sources sources;
    private final Readings readings;
    private final SystemReader reader;
    private final SourceRights rights;
    private final MessageSource texts;

    SourceApi(Sources sources, Readings readings, SystemReader reader, SourceRights rights, MessageSource texts) {
        this.sources = sources;
        this.readings = readings;
        this.reader = reader;
        this.rights = rights;
        this.texts = texts;
    }

    @Operation(summary = "List how each system is read, and its latest reading")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<SourceAnswer> all() {
        return sources.all().stream()
                .filter(source -> rights.reads(source.system()))
                .map(source -> new SourceAnswer(
                        source.system().id(),
                        source.kind(),
                        source.sensitive(),
                        source.mapping(),
                        readings.latest(source.system().id())
                                .map(reading -> ReadingAnswer.of(reading, List.of()))
                                .orElse(null)))
                .toList();
    }

    @Operation(
            summary = "Read a system now",
            description =
                    "By its connector, or as our own records say. 409 for a system that is read from exports, 503 "
                            + "when it does not answer.")
    @PostMapping(path = "/{system}/readings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> read(@PathVariable String system) {
        Source source = source(system);
        String actor = rights.requireBrings(source.system()).id();
        if (!source.readsItself()) {
            return problem(
                    HttpStatus.CONFLICT, "export-needed", system + " is read from exports: send one as text/csv.");
        }
        try {
            return created(reader.read(source, actor), List.of());
        } catch (ConnectorUnavailable unavailable) {
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "system-unavailable", String.valueOf(unavailable.getMessage()));
        }
    }

    @Operation(
            summary = "Send an export of a system",
            description =
                    "Columns are named by the parameters account, person, level, status and lastUsed; without them "
                            + "they are those of the last export. Rows that can't be read are answered with their reasons.")
    @PostMapping(path = "/{system}/readings", consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> bring(@PathVariable String system, Chosen chosen, HttpServletRequest file) throws IOException {
        Source source = source(system);
        String actor = rights.requireBrings(source.system()).id();
        return switch (TabularFile.read(
                file.getContentLengthLong(), file.getInputStream(), Columns.any(), Export.LIMITS)) {
            case Reading.Table table -> bring(source, chosen, table, actor);
            case Reading.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private ResponseEntity<?> bring(Source source, Chosen chosen, Reading.Table table, String actor) {
        Optional<Mapping> mapping = chosen.mapping().or(() -> Optional.ofNullable(source.mapping()));
        if (mapping.isEmpty() || !mapping.get().fits(table.columns())) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "columns-unknown",
                    "Say which columns mean what (account, person, level, status, lastUsed). The file has: "
                            + String.join(", ", table.columns()));
        }
        Export export = Export.of(table.rows(), mapping.get());
        sources.map(source.system().id(), mapping.get());
        AccessReading reading = reader.bring(source.system().id(), export, actor, "api.csv");
        return created(
                reading,
                export.rejected().stream()
                        .map(row -> new RejectedLine(
                                row.row(),
                                row.account(),
                                row.reasons().stream()
                                        .map(reason -> reason.in(texts, Locale.ENGLISH))
                                        .toList()))
                        .toList());
    }

    private static ResponseEntity<ReadingAnswer> created(AccessReading reading, List<RejectedLine> rejected) {
        return ResponseEntity.created(URI.create("/access-reviews/readings/" + reading.id()))
                .body(ReadingAnswer.of(reading, rejected));
    }

    private ResponseEntity<ProblemDetail> unreadable(Reading.Unreadable unreadable) {
        return problem(
                unreadable.isTooMuch() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                "unreadable-export",
                unreadable.in(texts, Locale.ENGLISH));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        return ProblemAnswer.of(status, type, null, detail);
    }

    private Source source(String system) {
        return sources.find(system).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record SourceAnswer(
            String system,
            Source.Kind kind,
            boolean sensitive,
            @Nullable Mapping mapping,
            @Nullable ReadingAnswer latest) {}

    record ReadingAnswer(
            UUID id,
            Instant takenAt,
            String sha256,
            int accounts,
            int grants,
            int added,
            int removed,
            List<RejectedLine> rejected) {

        static ReadingAnswer of(AccessReading reading, List<RejectedLine> rejected) {
            return new ReadingAnswer(
                    reading.id(),
                    reading.takenAt(),
                    reading.sha256(),
                    reading.accounts(),
                    reading.grants(),
                    reading.added(),
                    reading.removed(),
                    rejected);
        }
    }
}
