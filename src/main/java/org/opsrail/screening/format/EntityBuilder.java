package org.opsrail.screening.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;

/**
 * Collects what a record says of an entry; blank texts and what was said before are left out. All in a fixed order, since
 * publishers change theirs from version to version.
 */
final class EntityBuilder {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final int LONGEST_NAME = 500;
    private static final int MOST_NAMES = 200;

    private final String id;
    private final Kind kind;
    private final Topic topic;
    private final Map<String, Strength> names = new LinkedHashMap<>();
    private final NavigableSet<String> birthDates = new TreeSet<>();
    private final NavigableSet<String> countries = new TreeSet<>();
    private final NavigableSet<String> identifiers = new TreeSet<>();
    private final NavigableSet<String> programmes = new TreeSet<>();

    EntityBuilder(String id, Kind kind, Topic topic) {
        this.id = id;
        this.kind = kind;
        this.topic = topic;
    }

    EntityBuilder name(Strength strength, String... parts) {
        String name = tidy(Stream.of(parts).collect(Collectors.joining(" ")));
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && names.size() < MOST_NAMES) {
            Strength given = names.isEmpty() ? Strength.PRIMARY : strength;
            names.merge(name, given, (known, also) -> known.compareTo(also) <= 0 ? known : also);
        }
        return this;
    }

    EntityBuilder birthDate(String text) {
        BirthDates.read(text).ifPresent(birthDates::add);
        return this;
    }

    EntityBuilder birthYears(String from, String to) {
        BirthDates.between(from, to).ifPresent(birthDates::add);
        return this;
    }

    EntityBuilder country(String nameOrCode) {
        Countries.code(nameOrCode).ifPresent(countries::add);
        return this;
    }

    EntityBuilder identifier(String number) {
        String tidy = tidy(number);
        if (tidy.length() > 3 && tidy.length() <= 64) {
            identifiers.add(tidy);
        }
        return this;
    }

    EntityBuilder programme(String text) {
        String tidy = tidy(text);
        if (!tidy.isEmpty() && tidy.length() <= 120) {
            programmes.add(tidy);
        }
        return this;
    }

    /** Empty for a record without a name: nobody can be held against it. */
    Optional<ListedEntity> build() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<ListedName> told = new ArrayList<>();
        names.forEach((text, strength) -> told.add(new ListedName(text, strength)));
        told.sort(Comparator.comparing(ListedName::strength).thenComparing(ListedName::text));
        return Optional.of(new ListedEntity(
                id,
                kind,
                topic,
                told,
                List.copyOf(birthDates),
                List.copyOf(countries),
                List.copyOf(identifiers),
                List.copyOf(programmes)));
    }

    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
