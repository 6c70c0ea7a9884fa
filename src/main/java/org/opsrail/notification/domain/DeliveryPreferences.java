package org.opsrail.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen, by employee number. */
@Repository
@Transactional
public class DeliveryPreferences {

    private final JdbcClient jdbc;

    DeliveryPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public DeliveryPreference of(String person) {
        return jdbc.sql("SELECT * FROM notification.preference WHERE person = :person")
                .param("person", person)
                .query(DeliveryPreferences::preference)
                .optional()
                .orElse(DeliveryPreference.USUAL);
    }

    public void save(String person, DeliveryPreference chosen) {
        jdbc.sql("""
                        INSERT INTO notification.preference (person, quiet_from, quiet_until, quiet_days, digest_at)
                        VALUES (:person, :from, :until, :days, :digest)
                        ON CONFLICT (person) DO UPDATE SET quiet_from = EXCLUDED.quiet_from,
                            quiet_until = EXCLUDED.quiet_until, quiet_days = EXCLUDED.quiet_days,
                            digest_at = EXCLUDED.digest_at
                        """)
                .param("person", person)
                .param("from", chosen.quietFrom())
                .param("until", chosen.quietUntil())
                .param("days", chosen.quietDays())
                .param("digest", chosen.digestAt())
                .update();
    }

    private static DeliveryPreference preference(ResultSet row, int number) throws SQLException {
        return new DeliveryPreference(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getBoolean("quiet_days"),
                row.getObject("digest_at", LocalTime.class));
    }
}
