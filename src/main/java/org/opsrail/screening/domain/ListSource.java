package org.opsrail.screening.domain;

import java.text.Normalizer;
import java.util.Locale;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.ListFormat;

/**
 * What whoever sends a file says of it; needed where the format alone does not say which list it is.
 *
 * @param name of the list, blank for the usual one
 * @param topic why its entries are listed, unless the file says so
 */
public record ListSource(String name, Topic topic) {

    static final String USUAL_NAME = "OpenSanctions";

    String listId(ListFormat format) {
        return format.listId().orElseGet(() -> slug(listName(format)));
    }

    String listName(ListFormat format) {
        return format.listName().orElseGet(() -> name.isBlank() ? usual() : name.strip());
    }

    Topic topic(ListFormat format) {
        return format.listId().isPresent() ? Topic.SANCTION : topic;
    }

    private String usual() {
        return topic == Topic.PEP ? USUAL_NAME + " PEP" : USUAL_NAME;
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain.replaceAll("^-|-$", "");
    }
}
