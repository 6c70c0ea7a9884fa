package org.opsrail.engine.readmodel.search;

import java.util.List;
import java.util.Optional;

/**
 * @param conditions all must hold
 * @param alternatives of which one must hold, each a list of conditions that all must; none for no such restriction
 * @param order empty for the order of the keys
 */
public record SearchRequest(
        List<Condition> conditions, List<List<Condition>> alternatives, List<Order> order, Page page) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int HIGHEST_LIMIT = 10_000;

    public static SearchRequest of(List<Condition> conditions) {
        return new SearchRequest(conditions, List.of(), List.of(), new Page(0, HIGHEST_LIMIT, Optional.empty()));
    }

    /** One condition on a row. */
    public sealed interface Condition {}

    /** @param value parsed by the field; a list for IN and NOT_IN, a boolean for EXISTS */
    public record Comparison(Field field, Operator operator, Object value) implements Condition {}

    /** The row has a variable of that name whose JSON value fulfils all comparisons. */
    public record HasVariable(Field field, String name, List<ValueComparison> comparisons) implements Condition {}

    /** @param value JSON text, a list of such, or a boolean for EXISTS */
    public record ValueComparison(Operator operator, Object value) {}

    public record Order(Field field, boolean descending) {}

    /** @param from how many to skip, where no cursor is given */
    public record Page(int from, int limit, Optional<Cursor> cursor) {}

    /** @param token as an earlier result gave it */
    public record Cursor(String token, boolean backward) {}
}
