package org.opsrail.accessreview.reading.domain;

import java.time.DateTimeException;
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
import org.opsrail.tabular.Limits;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** What a system's export says, read with the system's mapping. */
public final class Export {

    /** 100,000 rows of an export are some 8 MB. */
    public static final Limits LIMITS = new Limits(10_000_000, 100_000);

    /** What an export without levels says: this person may come in. */
    public static final String ANY_LEVEL = "access";

    private static final int LONGEST = 200;
    private static final Pattern SEVERAL = Pattern.compile("[;|\\n]");
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
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "dd.MM.uuuu", "uuuu/MM/dd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<List<String>, Account> rights = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private Export() {}

    public static Export of(List<Row> rows, Mapping mapping) {
        Export export = new Export();
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

    private void add(Row row, Mapping mapping) {
        RowCheck check = new RowCheck(row);
        String account = check.required(mapping.account(), LONGEST);
        String person =
                Optional.ofNullable(check.optional(mapping.person(), LONGEST)).orElse("");
        String levels = mapping.level() == null ? ANY_LEVEL : check.required(mapping.level(), 2000);
        boolean active = mapping.status() == null
                || !INACTIVE.contains(row.cell(mapping.status()).toLowerCase(Locale.ROOT));
        LocalDate lastUsed = mapping.lastUsed() == null ? null : date(check, mapping.lastUsed());
        if (!check.passed()) {
            rejected.add(new Rejected(row.number(), account, check.reasons()));
            return;
        }
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

    /** Also with a time behind it, which does not matter here. */
    private static @Nullable LocalDate date(RowCheck check, String column) {
        String cell = check.row().cell(column);
        if (cell.isEmpty() || cell.equalsIgnoreCase("never")) {
            return null;
        }
        String day = cell.length() > 10 ? cell.substring(0, 10) : cell;
        Optional<LocalDate> read =
                DATES.stream().flatMap(format -> parsed(day, format).stream()).findFirst();
        if (read.isEmpty()) {
            check.reject(column, "tabular.reason.not-a-date", cell);
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
