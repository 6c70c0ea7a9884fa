package org.opsrail.offboarding.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeaverUploads;
import org.opsrail.offboarding.domain.LeaverUploads.Receipt;
import org.opsrail.offboarding.domain.LeaverUploads.Upload;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.process.LeavingIntake;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A file of leavers, seen before anybody leaves: upload, preview, start, result. */
@Controller
@RequestMapping("/offboardings/import")
class LeavingImportPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String UPLOAD_PAGE = "offboarding/import";

    private final LeavingIntake intake;
    private final LeaverUploads uploads;
    private final LeavingRights rights;
    private final MessageSource texts;

    LeavingImportPages(LeavingIntake intake, LeaverUploads uploads, LeavingRights rights, MessageSource texts) {
        this.intake = intake;
        this.uploads = uploads;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String choose(Model model) {
        rights.require();
        model.addAttribute("columns", LeavingColumns.NAMES);
        return UPLOAD_PAGE;
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, Model model, Locale locale) throws IOException {
        Actor actor = rights.require();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return switch (uploads.keep(actor.id(), name, content)) {
                case Receipt.Kept kept -> "redirect:/offboardings/import/" + kept.id();
                case Receipt.Refused refused -> {
                    model.addAttribute("columns", LeavingColumns.NAMES);
                    model.addAttribute("problem", refused.because().in(texts, locale));
                    yield UPLOAD_PAGE;
                }
            };
        }
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, Model model, Locale locale) {
        Actor actor = rights.require();
        Upload upload = upload(id, actor);
        LeavingReport report = intake.preview(upload.rows(), actor.id());
        model.addAttribute("upload", upload);
        model.addAttribute("report", LeavingImportReport.of(report, upload.rows(), texts, locale));
        return "offboarding/report";
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id) {
        Actor actor = rights.require();
        intake.take(upload(id, actor).rows(), actor.id());
        uploads.start(id, actor.id());
        return "redirect:/offboardings/import/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id) {
        uploads.discard(id, rights.require().id());
        return "redirect:/offboardings/import";
    }

    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Locale locale) {
        Actor actor = rights.require();
        LeavingReport report = intake.preview(upload(id, actor).rows(), actor.id());
        return csv(
                "rejected.csv",
                LeavingColumns.COLUMNS,
                report.rejected().stream().map(row -> cells(row, locale)));
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        rights.require();
        return csv("leavers.csv", new Columns(LeavingColumns.NAMES, List.of()), Stream.empty());
    }

    private List<@Nullable String> cells(LeavingReport.Rejected rejected, Locale locale) {
        List<@Nullable String> cells = new ArrayList<>();
        LeavingColumns.NAMES.forEach(column -> cells.add(rejected.row().cell(column)));
        cells.add(rejected.reasons().stream()
                .map(reason -> reason.in(texts, locale))
                .collect(Collectors.joining(" · ")));
        return cells;
    }

    private static ResponseEntity<byte[]> csv(String name, Columns columns, Stream<List<@Nullable String>> rows) {
        StringWriter out = new StringWriter();
        CsvFile.write(out, columns, rows);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Upload upload(UUID id, Actor actor) {
        return uploads.find(id, actor.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
