package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the KPIs of customers' checks are computed from: added once, when it happens, and never changed. */
@Repository
@Transactional
class CustomerFacts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CustomerFacts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param part tells facts of one name apart, for example the task */
    void add(UUID customerId, CustomerFact fact, String part, long value) {
        jdbc.sql("""
                INSERT INTO duediligence.fact (customer_id, name, part, value, occurred_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (customer_id, name, part) DO NOTHING""")
                .params(customerId, fact.name(), part, value, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
