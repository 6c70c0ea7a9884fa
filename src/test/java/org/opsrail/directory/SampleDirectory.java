package org.opsrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opsrail.directory.DirectoryFiles.Imported;
import org.opsrail.directory.DirectoryFiles.Result;
import org.opsrail.directory.DirectoryFiles.Table;

/** The sample company for tests: people, teams, roles, places, systems and grants of {@code src/main/resources/sample}. */
public final class SampleDirectory {

    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d+)");

    private SampleDirectory() {}

    /** Brings the whole company in; doing it again changes back what a test has changed of it. */
    public static void settleIn(DirectoryFiles files, LocalDate today) {
        for (Table table : Table.values()) {
            Imported imported = bringIn(files, table, today);
            assertThat(imported)
                    .isInstanceOfSatisfying(
                            Imported.Report.class,
                            report -> assertThat(report.rows()).noneMatch(row -> row.result() == Result.REJECTED));
        }
    }

    private static Imported bringIn(DirectoryFiles files, Table table, LocalDate today) {
        try {
            return files.importTable(
                    table, new ByteArrayInputStream(text(table, today).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Table table, LocalDate today) throws IOException {
        String name = "/sample/" + table.name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        try (InputStream file = Objects.requireNonNull(SampleDirectory.class.getResourceAsStream(name))) {
            String text =
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", "http://127.0.0.1:1");
            return RELATIVE.matcher(text)
                    .replaceAll(
                            day -> today.plusDays(Long.parseLong(day.group(1))).toString());
        }
    }
}
