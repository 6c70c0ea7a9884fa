package org.opsrail.screening.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One element with all that is in it; names without their namespaces. */
final class XmlRecord {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlRecord> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlRecord(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void add(XmlRecord child) {
        children.add(child);
    }

    StringBuilder content() {
        return text;
    }

    /** The attribute's value, empty when there is none. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    String text() {
        return text.toString().strip();
    }

    /** All elements below, following the names one by one. */
    Stream<XmlRecord> all(String... path) {
        Stream<XmlRecord> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(record -> record.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** Their texts, without the blank ones. */
    Stream<String> texts(String... path) {
        return all(path).map(XmlRecord::text).filter(found -> !found.isEmpty());
    }

    /** The first text, empty when there is none. */
    String first(String... path) {
        return texts(path).findFirst().orElse("");
    }
}
