package org.opsrail.accessreview.reading.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.sheet.SheetKind;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** What a system's export says, read with the system's mapping. */
public final class Export {

    /** 100,000 rows of an export are some 8 MB. */
    public static final Limits LIMITS = new Limits(10_000_000, 100_000);

    /** Until a reading is made of it; about the system that it was exported from. */
    public static final SheetKind SHEET = new SheetKind("access-export", Columns.any(), LIMITS, Duration.ofDays(1));

    /** What an export without levels says: this person may come in. */
    public static final String ANY_LEVEL = "access";

    private static final int LONGEST = 200;
    private static final Pattern SEVERAL = Pattern.compile("[;|\\n]");
    private static final Pattern TIME_BEHIND = Pattern.compile("[T\\s,].*$");
    private static final Set<String> INACTIVE = Set.of(
            "0",
            "false",
            "no",
            "n",
            "inactive",
            "disabled",
            "suspended",
            "deactivated",
            "locked",
            "deleted",
            "archived",
            "non",
            "inactif",
            "désactivé",
            "suspendu");
    private static final List<DateTimeFormatter> CLEAR_DATES = dates("uuuu-M-d", "uuuu/M/d", "d.M.uuuu");
    private static final List<DateTimeFormatter> DAY_FIRST = dates("d/M/uuuu");
    private static final List<DateTimeFormatter> MONTH_FIRST = dates("M/d/uuuu");

    private final Map<List<String>, Account> rights = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<DateTimeFormatter> slashed;
    private int undated;

    private Export(List<DateTimeFormatter> slashed) {
        this.slashed = slashed;
    }

    public static Export of(List<Row> rows, Mapping mapping) {
        Export export = new Export(slashed(rows, mapping.lastUsed()));
        rows.forEach(row -> export.add(row, mapping));
        return export;
    }

    /** Each right once, even where the file repeats it. */
    public List<Account> rights() {
        return List.copyOf(rights.values());
    }

    public List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    /** In how many rows the date of last use can't be read; their rights are there, without it. */
    public int undated() {
        return undated;
    }

    private void add(Row row, Mapping mapping) {
        RowCheck check = new RowCheck(row);
        String account = check.required(mapping.account(), LONGEST);
        String person =
                Optional.ofNullable(check.optional(mapping.person(), LONGEST)).orElse("");
        String levels = mapping.level() == null ? ANY_LEVEL : check.required(mapping.level(), 2000);
        boolean active = mapping.status() == null
                || !INACTIVE.contains(row.cell(mapping.status()).toLowerCase(Locale.ROOT));
        if (!check.passed()) {
            rejected.add(new Rejected(row.number(), account, check.reasons()));
            return;
        }
        LocalDate lastUsed = mapping.lastUsed() == null ? null : lastUsed(row.cell(mapping.lastUsed()));
        SEVERAL.splitAsStream(levels)
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .map(level -> new Account(account, level, person, active, lastUsed))
                .forEach(right -> rights.merge(List.of(account, right.level()), right, Export::stronger));
    }

    // Of two rows that say the same in different words, the one that allows more is believed.
    private static Account stronger(Account one, Account other) {
        return other.active() && !one.active() ? other : one;
    }

    // A right without its date is reviewed all the same; one that is missing would not be.
    private @Nullable LocalDate lastUsed(String cell) {
        if (cell.isEmpty() || cell.equalsIgnoreCase("never")) {
            return null;
        }
        Optional<LocalDate> read = parsed(cell, CLEAR_DATES).or(() -> parsed(cell, slashed));
        if (read.isEmpty()) {
            undated++;
        }
        return read.orElse(null);
    }

    /** 02/03/2026 is read as the column's other dates can be; in doubt the day comes first. */
    private static List<DateTimeFormatter> slashed(List<Row> rows, @Nullable String column) {
        return column != null && readable(rows, column, MONTH_FIRST) > readable(rows, column, DAY_FIRST)
                ? MONTH_FIRST
                : DAY_FIRST;
    }

    private static long readable(List<Row> rows, String column, List<DateTimeFormatter> formats) {
        return rows.stream()
                .filter(row -> parsed(row.cell(column), formats).isPresent())
                .count();
    }

    /** Also with a time behind it, which does not matter here. */
    private static Optional<LocalDate> parsed(String cell, List<DateTimeFormatter> formats) {
        String day = TIME_BEHIND.matcher(cell).replaceFirst("");
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException e) {
                // Perhaps by the next.
            }
        }
        return Optional.empty();
    }

    private static List<DateTimeFormatter> dates(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** One right of one account. */
    public record Account(
            String account,
            String level,
            String person,
            boolean active,
            @Nullable LocalDate lastUsed) {}

    /** @param row as the spreadsheet shows it */
    public record Rejected(int row, String account, List<Reason> reasons) {}
}
