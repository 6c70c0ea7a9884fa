package org.opsrail.duediligence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity;

/**
 * What a judgement on a possible match rests on, of both sides; while it stays the same, so does the judgement. Another
 * alias, address or programme on the list changes nothing.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Screenee party, ListedEntity entity) {
        return sha256(Stream.of(
                        party.kind().name(),
                        party.name(),
                        String.valueOf(party.birthDate()),
                        String.valueOf(party.country()),
                        set(party.numbers()),
                        entity.kind().name(),
                        entity.topic().name(),
                        entity.primaryName(),
                        set(entity.birthDates()),
                        set(entity.countries()),
                        set(entity.identifiers()))
                .collect(Collectors.joining("\n")));
    }

    private static String set(List<String> values) {
        return values.stream().distinct().sorted().collect(Collectors.joining("|"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
