package org.opsrail.trustrequest.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.trustrequest.domain.Words;

/** The answers of a page with many questions: fields {@code text-<id>}, {@code choice-<id>}, {@code secret-<id>}. */
final class SentWords {

    private static final String TEXT = "text-";

    private SentWords() {}

    static Map<UUID, Words> of(Map<String, String> sent) {
        Map<UUID, Words> words = new LinkedHashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith(TEXT))
                .map(name -> name.substring(TEXT.length()))
                .forEach(id -> id(id).ifPresent(known -> words.put(
                        known,
                        Words.of(
                                sent.get("choice-" + id),
                                withoutReturns(sent.get(TEXT + id)),
                                sent.containsKey("secret-" + id)))));
        return words;
    }

    /** Browsers send line ends as HTML says, in two characters. */
    private static String withoutReturns(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
