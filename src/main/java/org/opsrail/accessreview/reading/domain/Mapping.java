package org.opsrail.accessreview.reading.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.Row;

/**
 * Which columns of a system's export mean what; names as the header's, in lower case.
 *
 * @param account how the system calls the account
 * @param person employee number or mail address of its holder
 * @param level what the account may do; several in a cell are separated by semicolon or bar; without it everybody has
 *     the level {@code access}
 * @param status whether the account works; without it all do
 * @param lastUsed when it was used last
 */
public record Mapping(
        String account,
        String person,
        @Nullable String level,
        @Nullable String status,
        @Nullable String lastUsed) {

    private static final Set<String> ACCOUNT =
            Set.of("account", "username", "user name", "user", "login", "user id", "id");
    private static final Set<String> PERSON = Set.of(
            "person", "email", "e-mail", "mail", "email address", "employee_number", "employee number", "matricule");
    private static final Set<String> LEVEL = Set.of(
            "level", "role", "roles", "permission", "permissions", "profile", "rights", "profil", "rôle", "droits");
    private static final Set<String> STATUS =
            Set.of("status", "active", "enabled", "state", "statut", "actif", "état", "etat");
    private static final Set<String> LAST_USED = Set.of(
            "last used", "last_used", "last login", "last_login", "last sign-in", "last seen", "dernière connexion");

    /**
     * What the columns' names suggest, and where none suggests the person, the mail addresses in a column; they also
     * name the account where nothing else does.
     */
    public static Mapping guess(List<String> columns, List<Row> rows) {
        String named = first(columns, PERSON);
        String person = named != null ? named : withMostAddresses(columns, rows);
        String account = first(columns, ACCOUNT);
        String fallback = columns.isEmpty() ? "" : columns.getFirst();
        return new Mapping(
                account != null ? account : person != null ? person : fallback,
                person != null ? person : account != null ? account : fallback,
                first(columns, LEVEL),
                first(columns, STATUS),
                first(columns, LAST_USED));
    }

    /** Whether a file with these columns can be read so. */
    public boolean fits(List<String> columns) {
        return Stream.of(account, person, level, status, lastUsed)
                .allMatch(column -> column == null || columns.contains(column));
    }

    private static @Nullable String first(List<String> columns, Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(column.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String withMostAddresses(List<String> columns, List<Row> rows) {
        return columns.stream()
                .filter(column -> addresses(column, rows) > 0)
                .max(Comparator.comparingLong(column -> addresses(column, rows)))
                .orElse(null);
    }

    private static long addresses(String column, List<Row> rows) {
        return rows.stream().filter(row -> row.cell(column).contains("@")).count();
    }
}
