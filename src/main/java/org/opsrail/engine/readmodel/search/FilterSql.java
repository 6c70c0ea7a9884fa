package org.opsrail.engine.readmodel.search;

import java.util.ArrayList;
import java.util.List;
import org.opsrail.engine.readmodel.search.SearchRequest.Comparison;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;
import org.opsrail.engine.readmodel.search.SearchRequest.HasVariable;
import org.opsrail.engine.readmodel.search.SearchRequest.ValueComparison;

/** Filters as SQL conditions. */
final class FilterSql {

    private FilterSql() {}

    static Sql of(SearchEntity entity, SearchRequest request) {
        Sql where = new Sql().add(entity.visible());
        if (!request.conditions().isEmpty()) {
            where.add(" AND ").add(all(request.conditions()));
        }
        if (!request.alternatives().isEmpty()) {
            List<Sql> alternatives =
                    request.alternatives().stream().map(FilterSql::all).toList();
            where.add(" AND (").add(Sql.join(" OR ", alternatives)).add(")");
        }
        return where;
    }

    private static Sql all(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return new Sql().add("TRUE");
        }
        List<Sql> parts = conditions.stream().map(FilterSql::condition).toList();
        return new Sql().add("(").add(Sql.join(" AND ", parts)).add(")");
    }

    private static Sql condition(Condition condition) {
        return switch (condition) {
            case Comparison comparison -> comparison(comparison);
            case HasVariable variable -> variable(variable);
        };
    }

    private static Sql comparison(Comparison comparison) {
        Field field = comparison.field();
        return switch (field.type()) {
            case TEXTS -> member(comparison);
            case KEYS -> new Sql().add(field.expression() + " @> ARRAY[CAST(? AS bigint)]", comparison.value());
            default -> compare(field.expression(), field.type(), comparison.operator(), comparison.value());
        };
    }

    private static Sql compare(String expression, FieldType type, Operator operator, Object value) {
        return switch (operator) {
            case EQ -> new Sql().add(expression + " = ?", value);
            case NEQ -> new Sql().add(expression + " IS DISTINCT FROM ?", value);
            case GT -> new Sql().add(expression + " > ?", value);
            case GTE -> new Sql().add(expression + " >= ?", value);
            case LT -> new Sql().add(expression + " < ?", value);
            case LTE -> new Sql().add(expression + " <= ?", value);
            case LIKE -> new Sql().add(expression + " LIKE ?", Wildcards.toLike(value.toString()));
            case EXISTS -> new Sql().add(expression + (value.equals(true) ? " IS NOT NULL" : " IS NULL"));
            case IN -> new Sql().add(expression + " = ANY (CAST(? AS " + type.column() + "[]))", array(value));
            case NOT_IN ->
                new Sql()
                        .add(
                                "(" + expression + " = ANY (CAST(? AS " + type.column() + "[]))) IS NOT TRUE",
                                array(value));
        };
    }

    private static Sql member(Comparison comparison) {
        String expression = comparison.field().expression();
        Object value = comparison.value();
        return switch (comparison.operator()) {
            case EQ -> new Sql().add(expression + " @> ARRAY[CAST(? AS text)]", value);
            case NEQ -> new Sql().add("NOT " + expression + " @> ARRAY[CAST(? AS text)]", value);
            case IN -> new Sql().add(expression + " && CAST(? AS text[])", array(value));
            case NOT_IN -> new Sql().add("NOT " + expression + " && CAST(? AS text[])", array(value));
            case EXISTS -> new Sql().add("cardinality(" + expression + ")" + (value.equals(true) ? " > 0" : " = 0"));
            case LIKE ->
                new Sql()
                        .add(
                                "EXISTS (SELECT 1 FROM unnest(" + expression + ") member WHERE member LIKE ?)",
                                Wildcards.toLike(value.toString()));
            case GT, GTE, LT, LTE -> throw new InvalidSearch("Not a comparison for lists: " + comparison.operator());
        };
    }

    private static Sql variable(HasVariable variable) {
        List<Sql> parts = new ArrayList<>();
        parts.add(new Sql().add(variable.field().expression() + " AND v.name = ?", variable.name()));
        variable.comparisons().forEach(comparison -> parts.add(value(comparison)));
        return new Sql()
                .add("EXISTS (SELECT 1 FROM engine.variable v WHERE ")
                .add(Sql.join(" AND ", parts))
                .add(")");
    }

    private static Sql value(ValueComparison comparison) {
        if (comparison.operator() == Operator.EQ) {
            return new Sql().add("md5(v.value) = md5(?) AND v.value = ?", comparison.value(), comparison.value());
        }
        return compare("v.value", FieldType.TEXT, comparison.operator(), comparison.value());
    }

    private static Object array(Object values) {
        return ((List<?>) values).stream().map(Object::toString).toArray(String[]::new);
    }
}
