package org.opsrail.compliance.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.identity.Actors;
import org.opsrail.shell.When;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the trail in plain words. */
@Component
class AuditLines {

    private static final String WORKER = "worker:";
    private static final String GUEST = "guest/";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final Actors actors;
    private final Directory directory;
    private final StepNames steps;
    private final When times;
    private final MessageSource texts;

    AuditLines(Actors actors, Directory directory, StepNames steps, When times, MessageSource texts) {
        this.actors = actors;
        this.directory = directory;
        this.steps = steps;
        this.times = times;
        this.texts = texts;
    }

    /**
     * @param step the job type, where a worker did it
     * @param about whom it concerns
     * @param erased whether there was something personal that nobody can read any more
     */
    record Line(
            long sequence,
            Instant at,
            String who,
            @Nullable String step,
            String what,
            @Nullable String person,
            @Nullable String about,
            @Nullable String system,
            @Nullable Long caseKey,
            List<String> details,
            boolean erased,
            String hash) {}

    List<Line> of(List<RecordedEntry> entries, Locale locale) {
        Map<String, String> names = actors.displayNames(entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.person()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> systems =
                directory.systems().stream().collect(Collectors.toMap(ConnectedSystem::id, ConnectedSystem::name));
        return entries.stream()
                .map(entry -> line(entry, names, systems, locale))
                .toList();
    }

    String action(String key, Locale locale) {
        return Objects.requireNonNullElse(texts.getMessage("audit.action." + key, null, key, locale), key);
    }

    private Line line(RecordedEntry entry, Map<String, String> names, Map<String, String> systems, Locale locale) {
        boolean worker = entry.actor().startsWith(WORKER);
        boolean nobody = worker || entry.actor().equals("opsrail");
        String person = entry.person();
        String system = entry.system();
        return new Line(
                entry.sequence(),
                entry.at(),
                nobody ? "Opsrail" : who(entry.actor(), names, locale),
                worker ? entry.actor().substring(WORKER.length()) : null,
                action(entry.action(), locale),
                person,
                person == null ? null : names.getOrDefault(person, person),
                system == null ? null : systems.getOrDefault(system, system),
                entry.caseKey(),
                Stream.concat(
                                details(entry, entry.details(), locale),
                                details(entry, Objects.requireNonNullElse(entry.personal(), Map.of()), locale))
                        .toList(),
                entry.personal() == null,
                entry.hash());
    }

    private String who(String actor, Map<String, String> names, Locale locale) {
        return actor.startsWith(GUEST) ? say("audit.actor.guest", actor, locale) : names.getOrDefault(actor, actor);
    }

    /** A task is told by its name, no longer by its number; the exported trail has both. */
    private Stream<String> details(RecordedEntry entry, Map<String, Object> details, Locale locale) {
        return details.entrySet().stream()
                .filter(detail -> !String.valueOf(detail.getValue()).isBlank())
                .filter(detail -> !(detail.getKey().equals("task") && details.containsKey("element")))
                .map(detail -> say("audit.detail." + detail.getKey(), detail.getKey(), locale)
                        + say("audit.colon", ": ", locale)
                        + (detail.getKey().equals("element")
                                ? steps.name(entry, String.valueOf(detail.getValue()), locale)
                                : value(detail.getKey(), detail.getValue(), locale)));
    }

    private String value(String key, Object value, Locale locale) {
        return switch (value) {
            case Boolean yes -> say(yes ? "audit.yes" : "audit.no", value.toString(), locale);
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> say("audit.value." + key + "." + value, plain(value.toString()), locale);
        };
    }

    private String plain(String text) {
        return INSTANT.matcher(text).matches() ? times.exact(Instant.parse(text)) : text;
    }

    private String say(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, otherwise, locale), otherwise);
    }
}
