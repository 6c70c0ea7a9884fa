package org.opsrail.engine.readmodel.search;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL with its parameters. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql add(String sql, Object... values) {
        text.append(sql);
        parameters.addAll(List.of(values));
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    static Sql join(String separator, List<Sql> parts) {
        Sql joined = new Sql();
        for (int i = 0; i < parts.size(); i++) {
            joined.add(i == 0 ? "" : separator).add(parts.get(i));
        }
        return joined;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
