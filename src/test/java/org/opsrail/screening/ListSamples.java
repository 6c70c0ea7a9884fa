package org.opsrail.screening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.screening.ListedEntity.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists that come with the project; everybody in them is invented. */
public final class ListSamples {

    private ListSamples() {}

    /** @param name below {@code samples/screening}, or else below the sample company's folder */
    public static byte[] bytes(String name) throws IOException {
        Path sample = Path.of("samples/screening", name);
        return Files.readAllBytes(Files.exists(sample) ? sample : Path.of("src/main/resources/sample/screening", name));
    }

    public static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** What the sample company is screened against, in place of whatever is. */
    public static void settleIn(JdbcClient jdbc, ScreeningLists lists) {
        try {
            jdbc.sql("TRUNCATE screening.list CASCADE").update();
            lists.bring("", Topic.PEP, "eu.xml", stream(text("eu.xml")));
            lists.bring("Sample PEP", Topic.PEP, "peps.ftm.json", stream(text("peps.ftm.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean areInPlace(Screening screening) {
        return screening.lists().stream()
                .map(ScreenedList::list)
                .collect(Collectors.toSet())
                .equals(Set.of("eu", "sample-pep"));
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
