package org.opsrail.accessreview.forms;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** A system could not be read: its owner has helped, or says why its last reading has to do. */
@Component
class BringReadingForm extends ReviewForm {

    private final Reviews reviews;
    private final Campaigns campaigns;
    private final Sources sources;
    private final Readings readings;
    private final SystemReader reader;

    BringReadingForm(
            ReviewDesk desk,
            Reviews reviews,
            Campaigns campaigns,
            Sources sources,
            Readings readings,
            SystemReader reader) {
        super("accessreview-bring-reading", desk);
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.sources = sources;
        this.readings = readings;
        this.reader = reader;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/access-reviews/sources/" + system(task) + "/upload");
    }

    @Override
    Map<String, Object> show(OpenTask task, Locale locale) {
        Map<String, Object> shown = new HashMap<>();
        sources.find(system(task))
                .ifPresent(source -> shown.put("systemName", source.system().name()));
        shown.put(
                "last",
                readings.latest(system(task))
                        .map(reading -> DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                                .format(reading.takenAt().atZone(ZoneOffset.UTC)))
                        .orElseGet(() -> say("never-read", locale)));
        return shown;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        UUID review = review(task).id();
        if ("last".equals(answers.get("how"))) {
            String reason = answer(answers, "reason");
            if (reason == null) {
                throw rejected("reason", "why-last", actor);
            }
            reviews.doWithout(review, system(task), reason, actor.id());
        } else if (campaigns.readFor(review, system(task)).isEmpty()) {
            readNow(task, actor);
        }
        return Map.of();
    }

    private void readNow(OpenTask task, Actor actor) {
        Source source = sources.find(system(task)).orElseThrow();
        if (!source.readsItself()) {
            throw rejected("how", "no-export-yet", actor, source.system().name());
        }
        try {
            reader.read(source, actor.id());
        } catch (ConnectorUnavailable unavailable) {
            throw rejected("how", "unavailable", actor, String.valueOf(unavailable.getMessage()));
        }
    }

    private static String system(OpenTask task) {
        return text(task, "source", "system");
    }
}
