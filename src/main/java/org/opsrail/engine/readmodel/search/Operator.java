package org.opsrail.engine.readmodel.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The comparisons of REST v2's advanced filters. */
public enum Operator {
    EQ("$eq"),
    NEQ("$neq"),
    EXISTS("$exists"),
    IN("$in"),
    NOT_IN("$notIn"),
    GT("$gt"),
    GTE("$gte"),
    LT("$lt"),
    LTE("$lte"),
    LIKE("$like");

    static final Set<Operator> EQUALITY = EnumSet.of(EQ, NEQ, EXISTS, IN, NOT_IN);
    static final Set<Operator> TEXTUAL = EnumSet.of(EQ, NEQ, EXISTS, IN, NOT_IN, LIKE);
    static final Set<Operator> ORDERED = EnumSet.of(EQ, NEQ, EXISTS, IN, NOT_IN, GT, GTE, LT, LTE);

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
