package org.opsrail.accessreview.reading.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Export;
import org.opsrail.accessreview.reading.domain.Mapping;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.sheet.Sheet;
import org.opsrail.sheet.Sheets;
import org.opsrail.sheet.Sheets.Receipt;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** An export of any system: upload, say which column means what, look, keep. */
@Controller
@RequestMapping("/access-reviews")
class UploadPages {

    private static final int SHOWN = 20;
    private static final String UPLOAD_PAGE = "accessreview/upload";

    private final Sources sources;
    private final Sheets sheets;
    private final SystemReader reader;
    private final SourceRights rights;
    private final Actors actors;
    private final MessageSource texts;

    UploadPages(
            Sources sources,
            Sheets sheets,
            SystemReader reader,
            SourceRights rights,
            Actors actors,
            MessageSource texts) {
        this.sources = sources;
        this.sheets = sheets;
        this.reader = reader;
        this.rights = rights;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/sources/{system}/upload")
    String choose(@PathVariable String system, Model model) {
        Source source = source(system);
        rights.requireBrings(source.system());
        model.addAttribute("source", source);
        return UPLOAD_PAGE;
    }

    @PostMapping("/sources/{system}/upload")
    String upload(@PathVariable String system, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        Source source = source(system);
        Actor actor = rights.requireBrings(source.system());
        return switch (sheets.keep(Export.SHEET, system, actor.id(), file)) {
            case Receipt.Kept kept -> "redirect:/access-reviews/uploads/" + kept.id();
            case Receipt.Refused refused -> {
                model.addAttribute("source", source);
                model.addAttribute("problem", refused.because().in(texts, locale));
                yield UPLOAD_PAGE;
            }
        };
    }

    /** Without a choice of columns: as the last export of that system was read, or as their names suggest. */
    @GetMapping("/uploads/{id}")
    String preview(@PathVariable UUID id, Chosen chosen, Model model, Locale locale) {
        Sheet upload = upload(id);
        Source source = source(system(upload));
        rights.requireBrings(source.system());
        Mapping mapping =
                chosen.mapping().filter(each -> each.fits(upload.columns())).orElseGet(() -> usual(source, upload));
        Export export = Export.of(upload.rows(), mapping);
        List<Entry> entries = reader.entries(export);
        model.addAttribute("source", source);
        model.addAttribute("upload", upload);
        model.addAttribute("mapping", mapping);
        model.addAttribute("rows", entries.stream().limit(SHOWN).toList());
        model.addAttribute(
                "known",
                entries.stream().filter(entry -> entry.employeeNumber() != null).count());
        model.addAttribute("total", entries.size());
        model.addAttribute(
                "names",
                actors.displayNames(entries.stream()
                        .limit(SHOWN)
                        .map(Entry::employeeNumber)
                        .filter(Objects::nonNull)
                        .toList()));
        model.addAttribute("undated", export.undated());
        model.addAttribute("rejectedCount", export.rejected().size());
        model.addAttribute(
                "rejected",
                export.rejected().stream()
                        .limit(SHOWN)
                        .map(row -> new RejectedLine(
                                row.row(),
                                row.account(),
                                row.reasons().stream()
                                        .map(reason -> reason.in(texts, locale))
                                        .toList()))
                        .toList());
        return "accessreview/mapping";
    }

    @PostMapping("/uploads/{id}/look")
    String look(@PathVariable UUID id, Chosen chosen) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/access-reviews/uploads/{id}")
                        .queryParamIfPresent("account", Optional.ofNullable(chosen.account()))
                        .queryParamIfPresent("person", Optional.ofNullable(chosen.person()))
                        .queryParamIfPresent("level", Optional.ofNullable(chosen.level()))
                        .queryParamIfPresent("status", Optional.ofNullable(chosen.status()))
                        .queryParamIfPresent("lastUsed", Optional.ofNullable(chosen.lastUsed()))
                        .encode()
                        .buildAndExpand(id)
                        .toUriString();
    }

    @PostMapping("/uploads/{id}/keep")
    String keep(@PathVariable UUID id, Chosen chosen) {
        Sheet upload = upload(id);
        Source source = source(system(upload));
        Actor actor = rights.requireBrings(source.system());
        Mapping mapping = chosen.mapping()
                .filter(each -> each.fits(upload.columns()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        sources.map(system(upload), mapping);
        AccessReading reading =
                reader.bring(system(upload), Export.of(upload.rows(), mapping), actor.id(), upload.fileName());
        sheets.discard(Export.SHEET, id, actor.id());
        return "redirect:/access-reviews/readings/" + reading.id();
    }

    @PostMapping("/uploads/{id}/discard")
    String discard(@PathVariable UUID id) {
        Sheet upload = upload(id);
        sheets.discard(Export.SHEET, id, actors.current().id());
        return "redirect:/access-reviews/sources/" + system(upload) + "/upload";
    }

    private static Mapping usual(Source source, Sheet upload) {
        return Optional.ofNullable(source.mapping())
                .filter(mapping -> mapping.fits(upload.columns()))
                .orElseGet(() -> Mapping.guess(upload.columns(), upload.rows()));
    }

    private Sheet upload(UUID id) {
        return sheets.find(Export.SHEET, id, actors.current().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String system(Sheet upload) {
        return Objects.requireNonNull(upload.about(), "each export is of a system");
    }

    private Source source(String system) {
        return sources.find(system).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The form's fields; blank where the export has no such column. */
    record Chosen(
            @Nullable String account,
            @Nullable String person,
            @Nullable String level,
            @Nullable String status,
            @Nullable String lastUsed) {

        Optional<Mapping> mapping() {
            String byAccount = blankToNull(account);
            String byPerson = blankToNull(person);
            return byAccount == null || byPerson == null
                    ? Optional.empty()
                    : Optional.of(new Mapping(
                            byAccount, byPerson, blankToNull(level), blankToNull(status), blankToNull(lastUsed)));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    record RejectedLine(int row, String account, List<String> reasons) {}
}
