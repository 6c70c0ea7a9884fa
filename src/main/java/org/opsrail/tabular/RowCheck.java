package org.opsrail.tabular;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and collects everything that is wrong with it, not only the first thing. */
public final class RowCheck {

    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** RFC 5321 lengths and dot-atoms; quoted local parts and addresses without a domain are not sensible here. */
    private static final Pattern MAIL = Pattern.compile(
            "(?=.{3,254}$)(?=[^@]{1,64}@)[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?<!-)\\.)+\\p{L}[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    /** People wrap long cells with Alt+Enter; the words are meant to stand in one line. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\h*\\R\\h*");

    private final Row row;
    private final List<Reason> reasons = new ArrayList<>();

    public RowCheck(Row row) {
        this.row = row;
        if (row.surplus() > 0) {
            reject("row", "tabular.reason.surplus", String.valueOf(row.surplus()));
        }
    }

    public Row row() {
        return row;
    }

    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    public boolean passed() {
        return reasons.isEmpty();
    }

    public void reject(String column, String key, String... arguments) {
        reasons.add(new Reason(column, key, List.of(arguments)));
    }

    /** A line of text, null when the cell is blank or its text is not acceptable. */
    public @Nullable String optional(String column, int most) {
        String cell = LINE_BREAK.matcher(row.cell(column)).replaceAll(" ");
        if (cell.length() > most) {
            reject(column, "tabular.reason.too-long", String.valueOf(most));
            return null;
        }
        if (cell.codePoints().anyMatch(RowCheck::isControl)) {
            reject(column, "tabular.reason.control-characters");
            return null;
        }
        return cell.isEmpty() ? null : cell;
    }

    /** A line of text that must be there; the empty text stands for one that is not acceptable. */
    public String required(String column, int most) {
        int before = reasons.size();
        String cell = optional(column, most);
        if (cell == null && reasons.size() == before) {
            reject(column, "tabular.reason.required");
        }
        return cell == null ? "" : cell;
    }

    /** A mail address that must be there. */
    public String mail(String column) {
        String cell = required(column, 254);
        if (!cell.isEmpty() && !MAIL.matcher(cell).matches()) {
            reject(column, "tabular.reason.not-a-mail", cell);
        }
        return cell;
    }

    /** A mail address, if there is one. */
    public @Nullable String optionalMail(String column) {
        return row.cell(column).isEmpty() ? null : mail(column);
    }

    /** A date as ISO 8601 writes it, if there is one. */
    public Optional<LocalDate> optionalDate(String column) {
        return row.cell(column).isEmpty() ? Optional.empty() : date(column);
    }

    /** A date as ISO 8601 writes it; empty, and rejected, when it is none. */
    public Optional<LocalDate> date(String column) {
        String cell = required(column, 40);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell, ISO_DATE));
        } catch (DateTimeParseException e) {
            reject(column, "tabular.reason.not-a-date", cell);
            return Optional.empty();
        }
    }

    /** One of the known words; a near miss is suggested, and few choices are named. */
    public String oneOf(String column, Collection<String> known) {
        String cell = required(column, 200);
        if (!cell.isEmpty() && !known.contains(cell)) {
            rejectUnknown(column, cell, known);
        }
        return cell;
    }

    private void rejectUnknown(String column, String cell, Collection<String> known) {
        Optional<String> meant = NearMiss.of(cell, known);
        if (meant.isPresent()) {
            reject(column, "tabular.reason.near-miss", cell, meant.get());
        } else if (known.isEmpty() || known.size() > 12) {
            reject(column, "tabular.reason.unknown", cell);
        } else {
            reject(column, "tabular.reason.not-one-of", cell, String.join(", ", known));
        }
    }

    /** Also what changes the direction of the text or can't be seen. */
    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
