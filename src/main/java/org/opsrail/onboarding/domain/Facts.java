package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts are added once and never changed. */
@Repository
class Facts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Facts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID onboardingId, Fact fact, long value) {
        add(onboardingId, fact, "", value);
    }

    /** @param part tells facts of one name apart, for example the checklist's item */
    void add(UUID onboardingId, Fact fact, String part, long value) {
        jdbc.sql("""
                INSERT INTO onboarding.fact (onboarding_id, name, part, value, occurred_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (onboarding_id, name, part) DO NOTHING""")
                .params(onboardingId, fact.name(), part, value, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
