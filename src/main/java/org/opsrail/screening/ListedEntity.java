package org.opsrail.screening;

import java.util.List;

/**
 * One entry of a list, as all formats tell it.
 *
 * @param id as the list's publisher calls it
 * @param names the primary one first
 * @param birthDates ISO 8601 as exactly as they are known ({@code 1961-04-28}, {@code 1961-04}, {@code 1961}), or the
 *     years in between, {@code 1958/1961}
 * @param countries ISO 3166-1 alpha-2: nationality, citizenship, address or seat
 * @param identifiers numbers of passports, registers, taxes, LEIs
 * @param programmes under which the entry is listed
 */
public record ListedEntity(
        String id,
        Kind kind,
        Topic topic,
        List<ListedName> names,
        List<String> birthDates,
        List<String> countries,
        List<String> identifiers,
        List<String> programmes) {

    public ListedEntity {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An entry has at least one name");
        }
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        programmes = List.copyOf(programmes);
    }

    public String primaryName() {
        return names.getFirst().text();
    }

    /** Who or what is listed. */
    public enum Kind {
        PERSON,
        COMPANY,
        /** Vessels and aircraft. */
        OTHER
    }

    /** Why somebody is on the list. */
    public enum Topic {
        SANCTION,
        /** Politically exposed, or close to somebody who is. */
        PEP
    }

    public record ListedName(String text, Strength strength) {}

    /** How far a name identifies its bearer, as the publisher says. */
    public enum Strength {
        PRIMARY,
        STRONG,
        /** Broad or rarely used: a nickname, a part of a name. */
        WEAK
    }
}
