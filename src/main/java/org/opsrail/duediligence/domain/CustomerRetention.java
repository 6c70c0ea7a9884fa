package org.opsrail.duediligence.domain;

import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each night the files of customers are erased who were refused, dropped or stopped, or have not been served any more, for so
 * long that the law asks for them no more (Directive (EU) 2015/849 Art. 40; GDPR 5(1)(e)). Those of approved ones stay as
 * long as they are customers, with all their reviews.
 */
@Component
public class CustomerRetention {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerRetention.class);

    /** Senders repeat a call for days at most. */
    private static final Period CALLS_KNOWN = Period.ofDays(90);

    private final JdbcClient jdbc;
    private final DueDiligenceSettings settings;
    private final InstantSource clock;

    CustomerRetention(JdbcClient jdbc, DueDiligenceSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${opsrail.due-diligence.erasure:0 50 2 * * *}")
    @Transactional
    public void erase() {
        int erased = jdbc.sql("""
                DELETE FROM duediligence.customer WHERE review_of IS NULL AND (
                    (outcome IN ('REFUSED', 'DROPPED', 'STOPPED') AND closed_at < :before)
                    OR id IN (SELECT id FROM duediligence.relationship WHERE ended_at < :before))""")
                .param("before", clock.instant().atOffset(ZoneOffset.UTC).minus(settings.keepUndone()))
                .update();
        jdbc.sql("DELETE FROM duediligence.deal WHERE said IS NULL AND received_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC).minus(CALLS_KNOWN))
                .update();
        if (erased > 0) {
            LOG.info("Erased the files of {} customers whose records need not be kept any more", erased);
        }
    }
}
