package org.opsrail.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.DirectoryFiles.Imported;
import org.opsrail.directory.DirectoryFiles.Result;
import org.opsrail.directory.DirectoryFiles.RowReport;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.identity.Actors;
import org.opsrail.shell.CsvAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The directory's tables as files, in and out. */
@Controller
class DirectoryFilePages {

    private static final String PAGE = "people/import";

    private final DirectoryFiles files;
    private final Actors actors;
    private final MessageSource texts;

    DirectoryFilePages(DirectoryFiles files, Actors actors, MessageSource texts) {
        this.files = files;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/people/files/{table}.csv")
    ResponseEntity<byte[]> export(@PathVariable String table) {
        rights().requireExports();
        StringWriter out = new StringWriter();
        files.exportTable(table(table), out);
        return CsvAnswer.of(table, out.toString());
    }

    @GetMapping("/people/import")
    String choose(Model model) {
        rights().requireChanges();
        model.addAttribute("tables", names());
        return PAGE;
    }

    @PostMapping("/people/import")
    String bringIn(@RequestParam String table, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        rights().requireChanges();
        model.addAttribute("tables", names());
        model.addAttribute("table", table);
        try (InputStream content = file.getInputStream()) {
            switch (files.importTable(table(table), content)) {
                case Imported.Report report -> show(report, model, locale);
                case Imported.Refused refused ->
                    model.addAttribute("problem", refused.because().in(texts, locale));
            }
        }
        return PAGE;
    }

    private void show(Imported.Report report, Model model, Locale locale) {
        model.addAttribute("added", report.count(Result.ADDED));
        model.addAttribute("changed", report.count(Result.CHANGED));
        model.addAttribute("unchanged", report.count(Result.UNCHANGED));
        model.addAttribute(
                "rejected",
                report.rows().stream()
                        .filter(row -> row.result() == Result.REJECTED)
                        .map(row -> line(row, locale))
                        .toList());
    }

    private RejectedLine line(RowReport row, Locale locale) {
        return new RejectedLine(
                row.row(),
                row.what(),
                row.reasons().stream().map(reason -> reason.in(texts, locale)).toList());
    }

    private DirectoryRights rights() {
        return new DirectoryRights(actors.current());
    }

    private static Table table(String name) {
        return List.of(Table.values()).stream()
                .filter(table -> name(table).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<String> names() {
        return List.of(Table.values()).stream().map(DirectoryFilePages::name).toList();
    }

    private static String name(Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    record RejectedLine(int row, String what, List<String> reasons) {}
}
