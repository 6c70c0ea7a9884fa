package org.opsrail.duediligence.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Risk.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The customers as a list shows them, a page at a time. */
@Repository
@Transactional(readOnly = true)
public class CustomerRegister {

    private static final String WANTED = """
            FROM duediligence.customer LEFT JOIN duediligence.risk ON risk.customer_id = customer.id
            WHERE (CAST(:state AS text) IS NULL OR coalesce(replace(outcome, 'STOPPED', 'REFUSED'), 'OPEN') = :state)
              AND (CAST(:level AS text) IS NULL OR level = :level)
              AND (CAST(:ofWhom AS text) IS NULL OR :ofWhom IN (salesperson, requested_by))
              AND (position(lower(:words) IN lower(legal_name)) > 0 OR lower(reference) = lower(:words))
            """;

    private final JdbcClient jdbc;

    CustomerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a customer stands. The constants are those of {@link Customer.Outcome}, and one for those without; that a
     * customer is stopped is told to nobody here, who sells may read it.
     */
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        DROPPED;

        public static State of(Customer customer) {
            Customer.Outcome outcome = customer.outcome();
            if (outcome == null) {
                return OPEN;
            }
            return outcome == Customer.Outcome.STOPPED ? REFUSED : valueOf(outcome.name());
        }
    }

    /**
     * Which ones are looked for; null stands for any.
     *
     * @param words a part of the name or the whole reference; empty for any
     * @param ofWhom employee number or username: only those whom they sell to or have asked for
     */
    public record Wanted(
            @Nullable State state,
            @Nullable Level level,
            String words,
            @Nullable String ofWhom) {}

    /** @param level null until the risk is rated */
    public record Line(Customer customer, @Nullable Level level) {}

    /** @param total on all pages together */
    public record Page(List<Line> lines, int total) {}

    /**
     * The latest asked for first.
     *
     * @param page from 0
     */
    public Page find(Wanted wanted, int page, int size) {
        return new Page(
                asked(
                                "SELECT customer.*, level " + WANTED
                                        + "ORDER BY requested_at DESC, reference LIMIT :size OFFSET :offset",
                                wanted)
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query((row, i) -> {
                            String level = row.getString("level");
                            return new Line(Customers.ROW.mapRow(row, i), level == null ? null : Level.valueOf(level));
                        })
                        .list(),
                asked("SELECT count(*) " + WANTED, wanted).query(Integer.class).single());
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("level", wanted.level() == null ? null : wanted.level().name())
                .param("ofWhom", wanted.ofWhom())
                .param("words", wanted.words().strip());
    }
}
