package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A review on its way: which systems have to be read, where it stands, and its end. */
@Service
@Transactional
public class Campaigns {

    private final Reviews reviews;
    private final Items items;
    private final Sources sources;
    private final Readings readings;
    private final ReviewFacts facts;
    private final ReviewTrail trail;
    private final Directory directory;
    private final ReviewSettings settings;
    private final InstantSource clock;

    Campaigns(
            Reviews reviews,
            Items items,
            Sources sources,
            Readings readings,
            ReviewFacts facts,
            ReviewTrail trail,
            Directory directory,
            ReviewSettings settings,
            InstantSource clock) {
        this.reviews = reviews;
        this.items = items;
        this.sources = sources;
        this.readings = readings;
        this.facts = facts;
        this.trail = trail;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** The review of the present quarter, which begins by itself. */
    public UUID quarterly() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String key = "quarter/%d-Q%d".formatted(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR));
        return reviews.ask(new ReviewRequest(key, Review.Kind.QUARTERLY, List.of(), null, null))
                .id();
    }

    /**
     * One of the model's variable {@code sources}.
     *
     * @param owner who brings an export where one is needed
     * @param place of the owner
     */
    public record SourceToRead(String system, String owner, String place, boolean readsItself) {}

    /** Every system of the review, but those whose last export still holds. */
    @Transactional(readOnly = true)
    public List<SourceToRead> toRead(UUID reviewId) {
        Review review = reviews.get(reviewId);
        return sources.all().stream()
                .filter(source -> review.covers(source.system().id()))
                .filter(source -> source.readsItself() || !holds(source))
                .map(source -> new SourceToRead(
                        source.system().id(),
                        source.system().owner(),
                        directory
                                .person(source.system().owner())
                                .map(Person::place)
                                .orElseGet(this::anyPlace),
                        source.readsItself()))
                .toList();
    }

    private boolean holds(Source source) {
        Instant oldest = clock.instant().minus(settings.exportsHold());
        return readings.latest(source.system().id())
                .filter(reading -> reading.takenAt().isAfter(oldest))
                .isPresent();
    }

    /** Whose calendar holds where nobody in particular is meant. */
    @Transactional(readOnly = true)
    public String anyPlace() {
        return directory.places().getFirst().name();
    }

    /** The reading of that system since the review was asked for, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AccessReading> readFor(UUID reviewId, String system) {
        Instant asked = reviews.get(reviewId).askedAt();
        return readings.latest(system).filter(reading -> !reading.takenAt().isBefore(asked));
    }

    /** False when the review was withdrawn: nothing of it is removed. */
    public boolean beginRemoval(UUID reviewId) {
        return reviews.beginRemoval(reviewId);
    }

    /** Somebody of ops stands for the review; a second signature changes nothing. */
    public void signOff(UUID reviewId, String actor, @Nullable String note) {
        if (reviews.signOff(reviewId, actor, note)) {
            trail.signedOff(reviewId, actor);
        }
    }

    /** After the signature: the review is over, and its facts stand. */
    public void close(UUID reviewId) {
        Map<UUID, Items.Progress> progress = items.progress(List.of(reviewId));
        int reviewed =
                progress.values().stream().mapToInt(Items.Progress::items).sum();
        int removed =
                progress.values().stream().mapToInt(Items.Progress::toRemove).sum();
        facts.add(reviewId, ReviewFacts.RIGHTS_REVIEWED, "", reviewed);
        facts.add(reviewId, ReviewFacts.RIGHTS_REMOVED, "", removed);
        reviews.close(reviewId);
    }
}
