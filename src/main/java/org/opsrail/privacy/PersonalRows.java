package org.opsrail.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of tables as JSON, for a person's copy. */
public final class PersonalRows {

    private PersonalRows() {}

    /** @param select a query with one parameter */
    public static List<String> of(JdbcClient jdbc, String select, Object value) {
        return jdbc.sql("SELECT row_to_json(found)::text FROM (" + select + ") found")
                .param(value)
                .query(String.class)
                .list();
    }
}
