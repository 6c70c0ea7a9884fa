package org.opsrail.duediligence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.tabular.CsvFile;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;

/** Owners as people type them: a line each, its parts between semicolons, or pasted from a spreadsheet. */
public final class OwnerLines {

    private static final String SEMICOLON = ";";
    private static final String TABULATOR = "\t";

    private OwnerLines() {}

    /** Each line as a row with its number, the first is 1; or why the text can't be read. */
    public static Reading read(String text) {
        String between = text.contains(SEMICOLON) || !text.contains(TABULATOR) ? SEMICOLON : TABULATOR;
        return switch (TabularFile.read(
                String.join(between, OwnerColumns.NAMES) + "\n" + text, OwnerColumns.COLUMNS, OwnerColumns.LIMITS)) {
            case Reading.Table table ->
                new Reading.Table(
                        table.columns(),
                        table.rows().stream()
                                .map(row -> new Row(row.number() - 1, row.cells(), row.surplus()))
                                .toList());
            case Reading.Unreadable unreadable -> unreadable;
        };
    }

    /** As they came, acceptable or not. */
    static String write(List<Row> rows) {
        return rows.stream()
                .map(row -> CsvFile.line(';', OwnerColumns.NAMES.stream().map(name -> row.cell(name))))
                .collect(Collectors.joining("\n"));
    }

    /** The same the other way round. */
    public static String write(Owners owners) {
        List<String> lines = new ArrayList<>();
        for (Holding holding : owners.holdings()) {
            Integer owned = holding.owned();
            lines.add(line(
                    owners.party(holding.owner()),
                    holding.percent().stripTrailingZeros().toPlainString(),
                    owned == null ? "" : owners.party(owned).name()));
        }
        owners.parties().stream()
                .filter(party -> owners.holdings().stream().noneMatch(holding -> holding.owner() == party.number()))
                .forEach(party -> lines.add(line(party, "", "")));
        return String.join("\n", lines);
    }

    private static String line(Party party, String percent, String of) {
        LocalDate born = party.birthDate();
        return CsvFile.line(
                ';',
                Stream.of(
                        party.name(),
                        party.kind().name().toLowerCase(Locale.ROOT),
                        born == null ? "" : born.toString(),
                        Objects.requireNonNullElse(party.country(), ""),
                        percent,
                        of,
                        party.director() ? "yes" : ""));
    }
}
