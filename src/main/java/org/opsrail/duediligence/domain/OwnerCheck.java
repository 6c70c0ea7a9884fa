package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.duediligence.domain.Party.Kind;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** Makes owners of the lines that tell of them; somebody who is named twice is one. */
final class OwnerCheck {

    private static final Map<String, Kind> KINDS = Map.of(
            "person", Kind.PERSON,
            "personne", Kind.PERSON,
            "company", Kind.COMPANY,
            "société", Kind.COMPANY);
    private static final Set<String> YES = Set.of("yes", "oui", "true", "x");
    private static final Set<String> NO = Set.of("", "no", "non", "false");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,4})? ?%?");
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** @param reasons why they are not acceptable; their columns name the line: {@code owners[3].percent} */
    record Checked(Owners owners, List<Reason> reasons) {}

    private record Line(RowCheck check, Party party, Optional<BigDecimal> percent) {}

    static Checked of(List<Row> rows) {
        OwnerCheck check = new OwnerCheck();
        rows.forEach(check::read);
        check.lines.forEach(check::hold);
        check.lines.forEach(check::complain);
        return new Checked(
                check.reasons.isEmpty() ? new Owners(List.copyOf(check.parties.values()), check.holdings) : Owners.NONE,
                List.copyOf(check.reasons));
    }

    private void read(Row row) {
        RowCheck check = new RowCheck(row);
        String name = check.required(OwnerColumns.NAME, 200);
        Kind kind = kind(check);
        LocalDate born = check.optionalDate(OwnerColumns.BIRTH_DATE).orElse(null);
        String country = country(check, OwnerColumns.COUNTRY);
        boolean director = director(check);
        Optional<BigDecimal> percent = percent(check);
        if (percent.isEmpty() && row.cell(OwnerColumns.PERCENT).isEmpty() && !director) {
            check.reject(OwnerColumns.PERCENT, "duediligence.reason.neither");
        }
        lines.add(new Line(check, party(name, kind, born, country, director), percent));
    }

    private static Kind kind(RowCheck check) {
        String cell = check.required(OwnerColumns.KIND, 40).toLowerCase(Locale.ROOT);
        Kind kind = KINDS.get(cell);
        if (kind == null && !cell.isEmpty()) {
            check.reject(OwnerColumns.KIND, "duediligence.reason.kind", cell);
        }
        return kind == null ? Kind.PERSON : kind;
    }

    static @Nullable String country(RowCheck check, String column) {
        String cell = check.optional(column, 40);
        if (cell == null) {
            return null;
        }
        String code = cell.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            check.reject(column, "duediligence.reason.country", cell);
        }
        return code;
    }

    private static boolean director(RowCheck check) {
        String cell = check.row().cell(OwnerColumns.DIRECTOR).toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            check.reject(OwnerColumns.DIRECTOR, "duediligence.reason.director");
        }
        return YES.contains(cell);
    }

    private static Optional<BigDecimal> percent(RowCheck check) {
        String cell = check.row().cell(OwnerColumns.PERCENT);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> percent = Optional.of(cell)
                .filter(text -> PERCENT.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.').replaceAll("[ %]", "")))
                .filter(number -> number.signum() > 0 && number.compareTo(WHOLE) <= 0);
        if (percent.isEmpty()) {
            check.reject(OwnerColumns.PERCENT, "duediligence.reason.percent");
        }
        return percent;
    }

    /** Of two with one name a birth date tells whether they are two. */
    private Party party(String name, Kind kind, @Nullable LocalDate born, @Nullable String country, boolean director) {
        String called = name.toLowerCase(Locale.ROOT);
        String key = born == null ? called : called + "|" + born;
        Party known = parties.get(key);
        Party party = new Party(
                known == null ? parties.size() + 1 : known.number(),
                kind,
                name,
                born,
                country == null && known != null ? known.country() : country,
                director || (known != null && known.director()));
        parties.put(key, party);
        return party;
    }

    private void hold(Line line) {
        String of = line.check().row().cell(OwnerColumns.OF);
        Optional<Party> owned = parties.values().stream()
                .filter(party -> party.kind() == Kind.COMPANY && party.name().equalsIgnoreCase(of))
                .findFirst();
        if (!of.isEmpty() && owned.isEmpty()) {
            line.check().reject(OwnerColumns.OF, "duediligence.reason.of", of);
        } else if (line.percent().isPresent()) {
            hold(line, owned.map(Party::number).orElse(null), line.percent().get());
        }
    }

    private void hold(Line line, @Nullable Integer owned, BigDecimal percent) {
        int owner = line.party().number();
        boolean twice =
                holdings.stream().anyMatch(known -> known.owner() == owner && Objects.equals(known.owned(), owned));
        if (twice) {
            line.check()
                    .reject(
                            OwnerColumns.NAME,
                            "duediligence.reason.twice",
                            line.party().name());
        } else if (owned != null && owned == owner) {
            line.check().reject(OwnerColumns.OF, "duediligence.reason.itself");
        } else {
            holdings.add(new Holding(owner, owned, percent));
        }
    }

    private void complain(Line line) {
        line.check()
                .reasons()
                .forEach(reason -> reasons.add(new Reason(
                        "%s[%d].%s"
                                .formatted(
                                        OwnershipCheck.OWNERS,
                                        line.check().row().number(),
                                        reason.column()),
                        reason.key(),
                        reason.arguments())));
    }
}
