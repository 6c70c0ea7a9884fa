package org.opsrail.onboarding.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The files of hires that tests send, with their dates moved so that they don't grow old. */
final class HireFiles {

    private static final LocalDate FIRST_START = LocalDate.of(2027, 1, 4);
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private HireFiles() {}

    static byte[] sample(LocalDate today) {
        return moved(Path.of("samples/hires.csv"), Charset.forName("UTF-8"), today);
    }

    static byte[] variant(String name, String charset, LocalDate today) {
        return moved(Path.of("src/test/resources/hires", name), Charset.forName(charset), today);
    }

    private static byte[] moved(Path file, Charset charset, LocalDate today) {
        long days = ChronoUnit.DAYS.between(FIRST_START, today) + 14;
        try {
            return DATE.matcher(new String(Files.readAllBytes(file), charset))
                    .replaceAll(
                            date -> LocalDate.parse(date.group()).plusDays(days).toString())
                    .getBytes(charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
