package org.opsrail.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a file may have, in the order in which they are written; names in lower case.
 *
 * @param required must be in the file
 * @param optional may be left out
 * @param others whether the file may have columns of its own, whatever they are called
 */
public record Columns(List<String> required, List<String> optional, boolean others) {

    /** Why each row of a downloaded list was rejected. */
    public static final String REASONS = "reasons";

    public Columns(List<String> required, List<String> optional) {
        this(required, optional, false);
    }

    /** A file that somebody else has laid out. */
    public static Columns any() {
        return new Columns(List.of(), List.of(), true);
    }

    /** What a person fills in, and may send again with the column {@value #REASONS} that told what was wrong. */
    public static Columns correctable(List<String> required) {
        return new Columns(required, List.of(REASONS));
    }

    public static Columns of(String... required) {
        return new Columns(List.of(required), List.of());
    }

    /** What whoever writes a file fills in: all but the reasons. */
    public List<String> filledIn() {
        return all().stream().filter(column -> !column.equals(REASONS)).toList();
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
