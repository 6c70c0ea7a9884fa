package org.opsrail.accessreview.reading.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Finding;
import org.opsrail.accessreview.reading.domain.FindingRules;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.identity.Actors;
import org.opsrail.shell.CsvAnswer;
import org.opsrail.tabular.Columns;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One snapshot: what is not in order, and what has changed since the one before. */
@Controller
class ReadingPages {

    /** Beyond that the file is quicker than reading on. */
    private static final int MOST = 300;

    private static final int EARLIER = 12;

    private final Readings readings;
    private final Sources sources;
    private final FindingRules rules;
    private final SourceRights rights;
    private final Actors actors;
    private final MessageSource texts;

    ReadingPages(
            Readings readings,
            Sources sources,
            FindingRules rules,
            SourceRights rights,
            Actors actors,
            MessageSource texts) {
        this.readings = readings;
        this.sources = sources;
        this.rules = rules;
        this.rights = rights;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/access-reviews/readings/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        AccessReading reading = reading(id);
        Map<Entry, List<Finding>> findings = rules.of(reading.system(), readings.entries(id));
        List<Map.Entry<Entry, List<Finding>>> shown = findings.entrySet().stream()
                .sorted(Comparator.comparing(ReadingPages::worst)
                        .thenComparing(each -> each.getKey().name()))
                .limit(MOST)
                .toList();
        Optional<UUID> previous = Optional.ofNullable(reading.previous())
                .flatMap(readings::find)
                .filter(before -> before.erasedAt() == null)
                .map(AccessReading::id);
        List<Entry> added =
                previous.map(before -> readings.onlyInFirst(id, before, MOST)).orElse(List.of());
        List<Entry> removed =
                previous.map(before -> readings.onlyInFirst(before, id, MOST)).orElse(List.of());
        Map<String, String> names = names(
                Stream.of(added, removed, shown.stream().map(Map.Entry::getKey).toList())
                        .flatMap(Collection::stream));
        model.addAttribute("reading", reading);
        model.addAttribute("system", source(reading).system().name());
        model.addAttribute(
                "by",
                Optional.ofNullable(reading.takenBy())
                        .map(by -> actors.displayNames(List.of(by)).getOrDefault(by, by))
                        .orElse(null));
        model.addAttribute("counts", counts(findings.values()));
        model.addAttribute(
                "findings", shown.stream().map(each -> line(each, locale)).toList());
        model.addAttribute("findingsTotal", findings.size());
        model.addAttribute("comparable", previous.isPresent());
        model.addAttribute("added", added);
        model.addAttribute("removed", removed);
        model.addAttribute("names", names);
        model.addAttribute("earlier", readings.of(reading.system(), EARLIER));
        return "accessreview/reading";
    }

    @GetMapping("/access-reviews/readings/{id}/entries.csv")
    ResponseEntity<byte[]> export(@PathVariable UUID id, Locale locale) {
        AccessReading reading = reading(id);
        if (reading.erasedAt() != null) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        List<Entry> entries = readings.entries(id);
        Map<Entry, List<Finding>> findings = rules.of(reading.system(), entries);
        return CsvAnswer.of(
                reading.system(),
                Columns.of("account", "name", "level", "person", "employee_number", "active", "last_used", "findings"),
                entries.stream().map(entry -> cells(entry, findings.getOrDefault(entry, List.of()), locale)));
    }

    private List<@Nullable String> cells(Entry entry, List<Finding> findings, Locale locale) {
        return Arrays.asList(
                entry.account(),
                entry.name(),
                entry.level(),
                entry.personKey(),
                entry.employeeNumber(),
                String.valueOf(entry.active()),
                entry.lastUsed() == null ? null : entry.lastUsed().toString(),
                findings.stream().map(finding -> finding.text(texts, locale)).collect(Collectors.joining(" ")));
    }

    private static Finding.Kind worst(Map.Entry<Entry, List<Finding>> each) {
        return each.getValue().getFirst().kind();
    }

    private static Map<Finding.Kind, Long> counts(Collection<List<Finding>> findings) {
        return findings.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
    }

    private FindingLine line(Map.Entry<Entry, List<Finding>> found, Locale locale) {
        return new FindingLine(
                found.getKey(),
                found.getValue().stream()
                        .map(finding -> new Told(finding.kind(), finding.text(texts, locale)))
                        .toList());
    }

    private Map<String, String> names(Stream<Entry> entries) {
        return actors.displayNames(entries.map(Entry::employeeNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private AccessReading reading(UUID id) {
        AccessReading reading = readings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.requireReads(source(reading).system());
        return reading;
    }

    private Source source(AccessReading reading) {
        return sources.find(reading.system()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record FindingLine(Entry entry, List<Told> findings) {}

    record Told(Finding.Kind kind, String text) {}
}
