package org.opsrail.guest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.guest.GuestLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpsrailTest
class ExpiriesTests {

    @Autowired
    private GuestLinks links;

    @Autowired
    private Expiries expiries;

    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldTellTheTrailOnceWhatNobodyUsedInTime(@Autowired InstantSource clock) {
        String over = UUID.randomUUID().toString();
        String open = UUID.randomUUID().toString();
        links.issue("onboarding-arrival", over, null, clock.instant().minusSeconds(1));
        links.issue("onboarding-arrival", open, null, clock.instant().plus(Duration.ofDays(1)));

        expiries.note();
        expiries.note();

        assertThat(toldOf(over)).isEqualTo(1);
        assertThat(toldOf(open)).isZero();
    }

    private long toldOf(String reference) {
        String id = jdbc.sql("SELECT id::text FROM guest.link WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        return log.all(new AuditLog.Query(null, null, null, "guest.expire-link", null, null, null))
                .filter(entry -> id.equals(entry.details().get("link")))
                .count();
    }
}
