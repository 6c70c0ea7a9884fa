package org.opsrail.modeler.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A BPMN, DMN or form file that comes with Opsrail.
 *
 * @param resource its name in a deployment, for example {@code employee-onboarding.bpmn}
 */
public record ShippedModel(String resource, String content) {

    private static final List<String> PATTERNS =
            List.of("classpath:bpmn/*.bpmn", "classpath:dmn/*.dmn", "classpath:forms/*.form");

    /** Everything that is on the class path, by name. */
    public static List<ShippedModel> all() {
        return PATTERNS.stream()
                .flatMap(ShippedModel::find)
                .map(ShippedModel::read)
                .sorted(Comparator.comparing(ShippedModel::resource))
                .toList();
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ShippedModel read(Resource resource) {
        try {
            return new ShippedModel(
                    Objects.requireNonNull(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isProcess() {
        return resource.toLowerCase(Locale.ROOT).endsWith(".bpmn");
    }

    /** By convention the file's name. */
    public String id() {
        return resource.substring(0, resource.lastIndexOf('.'));
    }

    /** Of the content, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
