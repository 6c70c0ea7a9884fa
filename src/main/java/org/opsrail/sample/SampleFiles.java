package org.opsrail.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opsrail.directory.DirectoryFiles.Table;

/** The files of the sample company, with what is relative in them made absolute. */
final class SampleFiles {

    private static final Pattern RELATIVE = Pattern.compile("today([+-]\\d+)");

    private SampleFiles() {}

    /** @param base the application's own address, where the sample's systems answer */
    static String text(Table table, LocalDate today, String base) {
        return text(table.name().toLowerCase(Locale.ROOT) + ".csv", today, base);
    }

    /** @param name below the sample's folder */
    static String text(String name, LocalDate today, String base) {
        try (InputStream file =
                Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/sample/" + name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", base);
            return RELATIVE.matcher(text)
                    .replaceAll(
                            day -> today.plusDays(Long.parseLong(day.group(1))).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
