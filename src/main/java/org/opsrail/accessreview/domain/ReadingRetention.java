package org.opsrail.accessreview.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who could do what long ago is nobody's business any more (GDPR 5(1)(e)). Each night old readings are removed; of those
 * that a review stands on the facts and the hash stay, and so does each system's latest reading, however old.
 */
@Component
public class ReadingRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRetention.class);

    private static final String OLD = """
            reading.taken_at < :before AND EXISTS (
                SELECT 1 FROM accessreview.reading later
                WHERE later.system = reading.system AND later.taken_at > reading.taken_at)""";

    private final JdbcClient jdbc;
    private final ReviewSettings settings;
    private final InstantSource clock;

    ReadingRetention(JdbcClient jdbc, ReviewSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${opsrail.access-review.erasure:0 45 2 * * *}")
    @Transactional
    public void erase() {
        OffsetDateTime before = clock.instant().minus(settings.keepReadings()).atOffset(ZoneOffset.UTC);
        int removed = jdbc.sql("DELETE FROM accessreview.reading WHERE " + OLD + """
                 AND NOT EXISTS (SELECT 1 FROM accessreview.review_reading WHERE reading_id = reading.id)
                AND NOT EXISTS (SELECT 1 FROM accessreview.removal WHERE contradicted_by = reading.id)""")
                .param("before", before)
                .update();
        int emptied = jdbc.sql("UPDATE accessreview.reading SET erased_at = :now WHERE erased_at IS NULL AND " + OLD)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .update();
        jdbc.sql("""
                DELETE FROM accessreview.reading_entry USING accessreview.reading
                WHERE reading_id = reading.id AND erased_at IS NOT NULL""").update();
        if (removed + emptied > 0) {
            LOG.info("Removed {} old access readings, and what {} more had said", removed, emptied);
        }
    }
}
