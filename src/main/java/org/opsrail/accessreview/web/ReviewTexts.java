package org.opsrail.accessreview.web;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actors;
import org.opsrail.shell.When;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How reviews, people and systems are called on pages. */
@Component
class ReviewTexts {

    private final MessageSource texts;
    private final Directory directory;
    private final Actors actors;
    private final When when;

    ReviewTexts(MessageSource texts, Directory directory, Actors actors, When when) {
        this.when = when;
        this.texts = texts;
        this.directory = directory;
        this.actors = actors;
    }

    String say(String key, Locale locale, @Nullable Object... arguments) {
        return texts.getMessage("accessreview." + key, arguments, locale);
    }

    MessageSource source() {
        return texts;
    }

    String title(Review review, Locale locale) {
        return switch (review.kind()) {
            case QUARTERLY ->
                say(
                        "review.quarterly",
                        locale,
                        String.valueOf(review.askedAt().atZone(ZoneOffset.UTC).get(IsoFields.QUARTER_OF_YEAR)),
                        String.valueOf(review.askedAt().atZone(ZoneOffset.UTC).getYear()));
            case ON_DEMAND ->
                review.employeeNumber() == null
                        ? onDemand(review, locale)
                        : say("review.person", locale, name(review.employeeNumber()));
            case ROLE_CHANGE -> say("review.role-change", locale, name(review.employeeNumber()));
            case CAME_BACK -> say("review.came-back", locale, name(review.employeeNumber()));
        };
    }

    // Its time comes first: there may be several on one day, and where space is short the end of a title is not seen.
    private String onDemand(Review review, Locale locale) {
        String title = say("review.on-demand", locale, when.dayAndTime(review.askedAt(), locale));
        if (review.systems().isEmpty()) {
            return title;
        }
        Map<String, String> known = systems();
        return title
                + " · "
                + review.systems().stream()
                        .map(system -> known.getOrDefault(system, system))
                        .collect(Collectors.joining(", "));
    }

    /** Nobody in particular is ops. */
    String name(@Nullable String person) {
        return person == null ? "ops" : names(Stream.of(person)).getOrDefault(person, person);
    }

    Map<String, String> names(Stream<@Nullable String> people) {
        return actors.displayNames(people.filter(Objects::nonNull).distinct().toList());
    }

    Map<String, Person> people(Stream<@Nullable String> numbers) {
        return directory.people(numbers.filter(Objects::nonNull).distinct().toList());
    }

    Map<String, String> systems() {
        return directory.systems().stream().collect(Collectors.toMap(ConnectedSystem::id, ConnectedSystem::name));
    }

    List<ConnectedSystem> allSystems() {
        return directory.systems();
    }

    Optional<Person> person(String key) {
        return directory.find(key);
    }
}
