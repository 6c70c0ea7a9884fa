package org.opsrail.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.sheet.Sheets.Receipt;
import org.opsrail.shell.CsvAnswer;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.RejectedRow;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of a file whose rows start a case each: upload, preview, start, result, and the rejected rows to correct. A
 * module's controller says what its rows mean; its templates {@code import} and {@code report} are made of
 * {@code shell/sheet.html}.
 */
public abstract class SheetPages {

    private static final String REJECTED_SEPARATOR = " · ";

    private final SheetKind kind;
    private final String address;
    private final String templates;
    private final Sheets sheets;
    private final MessageSource texts;

    /**
     * @param address that the controller is mapped to
     * @param templates the folder of its templates
     */
    protected SheetPages(SheetKind kind, String address, String templates, Sheets sheets, MessageSource texts) {
        this.kind = kind;
        this.address = address;
        this.templates = templates;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when whoever is signed in may not */
    protected abstract Actor requireSender();

    /** What the report's template shows: {@code startable}, {@code underWay}, {@code rejected} and {@code empty}. */
    protected abstract Object report(Sheet sheet, Actor actor, Locale locale);

    protected abstract List<RejectedRow> rejected(Sheet sheet, Actor actor);

    /** Starts what can start; once more for the same sheet starts nothing twice. */
    protected abstract void start(Sheet sheet, Actor actor);

    @GetMapping
    final String choose(Model model) {
        requireSender();
        model.addAttribute("columns", kind.columns().filledIn());
        return templates + "/import";
    }

    @PostMapping
    final String upload(@RequestParam MultipartFile file, Model model, Locale locale) throws IOException {
        return switch (sheets.keep(kind, null, requireSender().id(), file)) {
            case Receipt.Kept kept -> "redirect:" + address + "/" + kept.id();
            case Receipt.Refused refused -> {
                model.addAttribute("problem", refused.because().in(texts, locale));
                yield choose(model);
            }
        };
    }

    @GetMapping("/{id}")
    final String report(@PathVariable UUID id, Model model, Locale locale) {
        Actor actor = requireSender();
        Sheet sheet = sheet(id, actor);
        model.addAttribute("upload", sheet);
        model.addAttribute("report", report(sheet, actor, locale));
        return templates + "/report";
    }

    @PostMapping("/{id}/start")
    final String start(@PathVariable UUID id) {
        Actor actor = requireSender();
        start(sheet(id, actor), actor);
        sheets.start(kind, id, actor.id());
        return "redirect:" + address + "/" + id;
    }

    @PostMapping("/{id}/discard")
    final String discard(@PathVariable UUID id) {
        sheets.discard(kind, id, requireSender().id());
        return "redirect:" + address;
    }

    @GetMapping("/{id}/rejected.csv")
    final ResponseEntity<byte[]> rejected(@PathVariable UUID id, Locale locale) {
        Actor actor = requireSender();
        List<RejectedRow> rejected = rejected(sheet(id, actor), actor);
        return CsvAnswer.of("rejected", kind.columns(), rejected.stream().map(row -> cells(row, locale)));
    }

    @GetMapping("/template.csv")
    final ResponseEntity<byte[]> template() {
        requireSender();
        List<List<@Nullable String>> none = List.of();
        return CsvAnswer.of(kind.name(), new Columns(kind.columns().filledIn(), List.of()), none.stream());
    }

    private List<@Nullable String> cells(RejectedRow rejected, Locale locale) {
        List<@Nullable String> cells = new ArrayList<>();
        kind.columns().filledIn().forEach(column -> cells.add(rejected.row().cell(column)));
        cells.add(String.join(REJECTED_SEPARATOR, rejected.reasons(texts, locale)));
        return cells;
    }

    private Sheet sheet(UUID id, Actor actor) {
        return sheets.find(kind, id, actor.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
