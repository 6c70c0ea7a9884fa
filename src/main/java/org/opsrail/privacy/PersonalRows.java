package org.opsrail.privacy;

import java.util.List;
import java.util.Set;
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

    /** Process instance keys of the cases in that table, in which {@code employee_number} is whom a case is about. */
    public static Set<Long> cases(JdbcClient jdbc, String table, String person) {
        return jdbc.sql(
                        "SELECT process_instance_key FROM %s WHERE employee_number = ? AND process_instance_key IS NOT NULL"
                                .formatted(table))
                .param(person)
                .query(Long.class)
                .set();
    }
}
