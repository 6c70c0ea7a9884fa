package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hires tell of themselves before their first day. */
@Repository
public class Arrivals {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Arrivals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param keyboard the layout that the laptop shall have, for example {@code azerty} */
    public record Arrival(
            @Nullable String preferredName,
            @Nullable String pronunciation,
            String emergencyName,
            String emergencyPhone,
            String keyboard) {}

    /** What was told before is replaced. */
    public void keep(UUID onboardingId, Arrival arrival) {
        jdbc.sql("""
                INSERT INTO onboarding.arrival
                    (onboarding_id, preferred_name, pronunciation, emergency_name, emergency_phone, keyboard, told_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (onboarding_id) DO UPDATE
                    SET preferred_name = excluded.preferred_name, pronunciation = excluded.pronunciation,
                        emergency_name = excluded.emergency_name, emergency_phone = excluded.emergency_phone,
                        keyboard = excluded.keyboard, told_at = excluded.told_at""")
                .param(onboardingId)
                .param(arrival.preferredName())
                .param(arrival.pronunciation())
                .param(arrival.emergencyName())
                .param(arrival.emergencyPhone())
                .param(arrival.keyboard())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Arrival> of(UUID onboardingId) {
        return jdbc.sql("SELECT * FROM onboarding.arrival WHERE onboarding_id = ?")
                .param(onboardingId)
                .query((row, number) -> new Arrival(
                        row.getString("preferred_name"),
                        row.getString("pronunciation"),
                        row.getString("emergency_name"),
                        row.getString("emergency_phone"),
                        row.getString("keyboard")))
                .optional();
    }
}
