package org.opsrail.screening;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity.Kind;

/**
 * Who is screened.
 *
 * @param reference how the caller calls the party; never read here
 * @param names the usual one first; at most {@value #MOST_NAMES} of at most {@value #LONGEST_NAME} characters
 * @param birthDate ISO 8601 as exactly as it is known: {@code 1961-04-28}, {@code 1961-04} or {@code 1961}
 * @param countries ISO 3166-1 alpha-2: nationality, residence or seat
 * @param identifiers numbers of passports, registers, taxes, LEIs
 */
public record Party(
        String reference,
        Kind kind,
        List<String> names,
        @Nullable String birthDate,
        List<String> countries,
        List<String> identifiers) {

    public static final int LONGEST_NAME = 500;
    public static final int MOST_NAMES = 20;

    /** @throws IllegalArgumentException when there is no name, or more than can be screened */
    public Party {
        names = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("A party has 1 to %d names".formatted(MOST_NAMES));
        }
        if (Stream.concat(names.stream(), identifiers.stream()).anyMatch(text -> text.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("A name has at most %d characters".formatted(LONGEST_NAME));
        }
        if (birthDate != null && !birthDate.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("A birth date is written as 1961-04-28, 1961-04 or 1961");
        }
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    public static Party person(String reference, String name, @Nullable String birthDate, List<String> countries) {
        return new Party(reference, Kind.PERSON, List.of(name), birthDate, countries, List.of());
    }

    public static Party company(String reference, String name, List<String> countries, List<String> identifiers) {
        return new Party(reference, Kind.COMPANY, List.of(name), null, countries, identifiers);
    }
}
