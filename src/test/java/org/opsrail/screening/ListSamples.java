package org.opsrail.screening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
