package org.opsrail.monitor;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What pages need of one version of a process: its stations, and its elements in the reader's language. */
public final class ProcessModel {

    private final Texts name;
    private final Map<String, Element> elements;
    private final TreeMap<Integer, Texts> stations = new TreeMap<>();

    public ProcessModel(Texts name, Collection<Element> elements) {
        this.name = name;
        Map<String, Element> byId = new LinkedHashMap<>();
        for (Element element : elements) {
            byId.put(element.id(), element);
            if (element.station() != null) {
                stations.putIfAbsent(
                        element.station().order(), element.station().label());
            }
        }
        this.elements = Map.copyOf(byId);
    }

    public String name(Locale locale) {
        return name.in(locale);
    }

    /** In the order of travel. */
    public List<Station> stations() {
        return stations.entrySet().stream()
                .map(station -> new Station(station.getKey(), station.getValue()))
                .toList();
    }

    public Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    public Collection<Element> elements() {
        return elements.values();
    }

    /** The station that the element belongs to: its own, else that of the sub-process around it. */
    public Optional<Integer> stationOf(String elementId) {
        Element element = elements.get(elementId);
        while (element != null && element.station() == null) {
            element = element.parent() == null ? null : elements.get(element.parent());
        }
        return Optional.ofNullable(element).map(Element::station).map(Station::order);
    }

    /** The name of the element in that language; the English one, or the id, where it has none. */
    public String name(String elementId, Locale locale) {
        return element(elementId).map(element -> element.name().in(locale)).orElse(elementId);
    }

    /** The next things that people notice after the element: tasks for people, waits, ends; without what machines do. */
    public List<Element> after(String elementId) {
        Set<Element> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(elementId));
        Deque<String> ahead =
                new ArrayDeque<>(element(elementId).map(Element::next).orElse(List.of()));
        while (!ahead.isEmpty()) {
            String id = ahead.poll();
            Element element = elements.get(id);
            if (element == null || !seen.add(id)) {
                continue;
            }
            if (element.isNoticed()) {
                found.add(element);
            } else {
                ahead.addAll(element.next());
            }
        }
        return List.copyOf(found);
    }

    /** A text by language; English is always there. */
    public record Texts(String english, Map<String, String> others) {
        public String in(Locale locale) {
            return others.getOrDefault(locale.getLanguage(), english);
        }
    }

    public record Station(int order, Texts label) {}

    /**
     * @param type the BPMN element's local name, for example {@code userTask}
     * @param ask what is asked of the person, in one sentence; null where the model does not say
     * @param action what its button says, in the words of what happens; null where the model does not say
     * @param station null where the element belongs to none by itself
     * @param parent the sub-process around it
     * @param headers task headers
     * @param next ids of the elements that follow
     * @param timer the variable that holds the moment it waits for; null without timer, or where it is reckoned
     * @param about which variable tells tasks of this kind apart, as a path, for example {@code access.system};
     *     the name of that system or person is told
     */
    public record Element(
            String id,
            String type,
            Texts name,
            @Nullable Texts ask,
            @Nullable Texts action,
            @Nullable Station station,
            @Nullable String parent,
            Map<String, String> headers,
            List<String> next,
            @Nullable String timer,
            @Nullable String about) {

        boolean isNoticed() {
            return Set.of("userTask", "intermediateCatchEvent", "endEvent", "callActivity")
                    .contains(type);
        }

        /** Whether being there means to wait for it, not to have reached it. */
        public boolean isAwaited() {
            return Set.of("intermediateCatchEvent", "receiveTask", "boundaryEvent", "eventBasedGateway")
                    .contains(type);
        }
    }
}
