package org.opsrail.accessreview.reading.domain;

import java.time.OffsetDateTime;
import java.util.List;
import org.opsrail.accessreview.AccountsRead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class LatestAccounts implements AccountsRead {

    private final JdbcClient jdbc;

    LatestAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountRead> of(String employeeNumber) {
        return jdbc.sql("""
                WITH latest AS (
                    SELECT DISTINCT ON (system) id, system, kind, taken_at FROM accessreview.reading
                    ORDER BY system, taken_at DESC, id DESC)
                SELECT system, level, name, CASE WHEN kind = 'SCIM' THEN account END AS id, taken_at
                FROM latest JOIN accessreview.reading_entry ON reading_id = latest.id
                WHERE kind <> 'DIRECTORY' AND active AND employee_number = ? ORDER BY system, level, name""")
                .param(employeeNumber)
                .query((row, i) -> new AccountRead(
                        row.getString("system"),
                        row.getString("level"),
                        row.getString("name"),
                        row.getString("id"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
