package org.opsrail.guest.domain;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the trail, each hour, which links nobody used in time; they have not worked since. */
@Component
class Expiries {

    private final LinkTable table;
    private final GuestTrail trail;

    Expiries(LinkTable table, GuestTrail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Scheduled(cron = "${opsrail.guest.expiry:0 5 * * * *}")
    @Transactional
    void note() {
        table.expired().forEach(link -> trail.happened(GuestAction.EXPIRE_LINK, link, null));
    }
}
