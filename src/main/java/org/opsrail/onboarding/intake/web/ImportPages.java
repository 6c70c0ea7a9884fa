package org.opsrail.onboarding.intake.web;

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
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.Intake;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.onboarding.intake.domain.HireUploads;
import org.opsrail.onboarding.intake.domain.HireUploads.Receipt;
import org.opsrail.onboarding.intake.domain.HireUploads.Upload;
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

/** A file of hires, seen before it is started: upload, preview, start, result. */
@Controller
@RequestMapping("/onboardings/import")
class ImportPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String UPLOAD_PAGE = "onboarding/intake/import";
    private static final String REPORT_PAGE = "onboarding/intake/report";

    private final Intake intake;
    private final HireUploads uploads;
    private final IntakeRights rights;
    private final MessageSource texts;

    ImportPages(Intake intake, HireUploads uploads, IntakeRights rights, MessageSource texts) {
        this.intake = intake;
        this.uploads = uploads;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String choose(Model model) {
        rights.require();
        model.addAttribute("columns", HireColumns.NAMES);
        return UPLOAD_PAGE;
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, Model model, Locale locale) throws IOException {
        Actor actor = rights.require();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return switch (uploads.keep(actor.username(), name, content)) {
                case Receipt.Kept kept -> "redirect:/onboardings/import/" + kept.id();
                case Receipt.Refused refused -> unreadable(refused.because().in(texts, locale), model);
            };
        }
    }

    private static String unreadable(String problem, Model model) {
        model.addAttribute("columns", HireColumns.NAMES);
        model.addAttribute("problem", problem);
        return UPLOAD_PAGE;
    }

    @GetMapping("/{id}")
    String report(@PathVariable UUID id, Model model, Locale locale) {
        Upload upload = upload(id, rights.require());
        IntakeReport report = intake.preview(upload.rows());
        model.addAttribute("upload", upload);
        model.addAttribute("report", ImportReport.of(report, texts, locale));
        return REPORT_PAGE;
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable UUID id) {
        Actor actor = rights.require();
        intake.take(upload(id, actor).rows());
        uploads.start(id, actor.username());
        return "redirect:/onboardings/import/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id) {
        uploads.discard(id, rights.require().username());
        return "redirect:/onboardings/import";
    }

    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Locale locale) {
        IntakeReport report = intake.preview(upload(id, rights.require()).rows());
        return csv(
                "rejected.csv", HireColumns.COLUMNS, report.rejected().stream().map(row -> cells(row, locale)));
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        rights.require();
        return csv("hires.csv", new Columns(HireColumns.NAMES, List.of()), Stream.empty());
    }

    private List<@Nullable String> cells(IntakeReport.Rejected rejected, Locale locale) {
        List<@Nullable String> cells = new ArrayList<>();
        HireColumns.NAMES.forEach(column -> cells.add(rejected.row().cell(column)));
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
        return uploads.find(id, actor.username()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
