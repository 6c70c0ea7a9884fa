package org.opsrail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.context.ApplicationListener;

/**
 * Prints how long the start took, phase by phase. A phase is the creation of one of the beans named here, or a startup
 * step whose name begins with {@code opsrail.}; time spent in a phase inside another counts for the inner one only.
 */
final class StartReport implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);
    private static final String OWN_STEPS = "opsrail.";
    private static final Map<String, String> BEANS = Map.of(
            "embeddedDatabase", "PostgreSQL",
            "flywayInitializer", "migrations",
            "entityManagerFactory", "persistence",
            "springSecurityFilterChain", "security");

    private final BufferingApplicationStartup startup;

    StartReport(BufferingApplicationStartup startup) {
        this.startup = startup;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        Duration total =
                Duration.between(Instant.ofEpochMilli(started), Instant.ofEpochMilli(System.currentTimeMillis()));
        LOG.info("Ready in {} since the JVM was started: {}", seconds(total), phases());
    }

    private String phases() {
        Map<Long, TimelineEvent> events = startup.drainBufferedTimeline().getEvents().stream()
                .collect(Collectors.toMap(
                        event -> event.getStartupStep().getId(),
                        event -> event,
                        (first, second) -> first,
                        LinkedHashMap::new));
        Map<String, Duration> phases = new LinkedHashMap<>();
        events.values()
                .forEach(event -> phase(event).ifPresent(phase -> {
                    phases.merge(phase, event.getDuration(), Duration::plus);
                    enclosingPhase(event, events)
                            .ifPresent(outer ->
                                    phases.merge(outer, event.getDuration().negated(), Duration::plus));
                }));
        return phases.entrySet().stream()
                .map(phase -> phase.getKey() + " " + seconds(phase.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> enclosingPhase(TimelineEvent event, Map<Long, TimelineEvent> events) {
        Long parentId = event.getStartupStep().getParentId();
        TimelineEvent parent = parentId == null ? null : events.get(parentId);
        if (parent == null) {
            return Optional.empty();
        }
        return phase(parent).or(() -> enclosingPhase(parent, events));
    }

    private static Optional<String> phase(TimelineEvent event) {
        String name = event.getStartupStep().getName();
        if (name.startsWith(OWN_STEPS)) {
            return Optional.of(name.substring(OWN_STEPS.length()));
        }
        return StreamSupport.stream(event.getStartupStep().getTags().spliterator(), false)
                .filter(tag -> "beanName".equals(tag.getKey()))
                .map(tag -> BEANS.get(tag.getValue()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
