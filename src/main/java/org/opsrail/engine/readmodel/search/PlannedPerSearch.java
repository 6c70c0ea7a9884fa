package org.opsrail.engine.readmodel.search;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has PostgreSQL plan each search for the values that it is asked with. A plan made for any values, which it would turn to
 * after some repetitions, can't use the partial indexes.
 */
final class PlannedPerSearch extends JdbcTemplate {

    PlannedPerSearch(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
