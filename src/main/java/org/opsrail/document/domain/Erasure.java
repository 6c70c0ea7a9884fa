package org.opsrail.document.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.opsrail.document.content.ContentStores;
import org.opsrail.document.content.Incoming;
import org.opsrail.document.domain.DocumentTable.Content;
import org.opsrail.document.domain.DocumentTable.Erased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what is past its time (GDPR 5(1)(e)), at night; a content goes with the last document that has it. */
@Component
class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final int AT_ONCE = 500;
    /** No upload takes longer. */
    private static final Duration ARRIVAL = Duration.ofDays(1);

    private final DocumentTable table;
    private final LinkTable links;
    private final Incoming incoming;
    private final DocumentTrail trail;
    private final ContentStores contents;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Erasure(
            DocumentTable table,
            LinkTable links,
            Incoming incoming,
            DocumentTrail trail,
            ContentStores contents,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.links = links;
        this.incoming = incoming;
        this.trail = trail;
        this.contents = contents;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(cron = "${opsrail.document.erasure:0 30 2 * * *}")
    void eraseExpired() throws IOException {
        links.dropExpired();
        incoming.dropAbandoned(clock.instant().minus(ARRIVAL));
        int erased = 0;
        List<String> expired;
        do {
            expired = table.expired(clock.instant().minus(ARRIVAL), AT_ONCE);
            erased += (int) expired.stream()
                    .filter(id -> erase(id, DocumentAction.EXPIRE))
                    .count();
        } while (expired.size() == AT_ONCE);
        if (erased > 0) {
            LOG.info("Erased {} documents that were past their time", erased);
        }
    }

    boolean erase(String id, DocumentAction why) {
        Optional<String> hash = table.hash(id);
        return hash.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    table.lock(hash.get());
                    Optional<Erased> erased = table.erase(id);
                    erased.ifPresent(
                            known -> trail.gone(why, id, known.content().hash(), known.placement()));
                    erased.map(Erased::content)
                            .filter(content -> !table.isNeeded(content))
                            .ifPresent(this::delete);
                    return erased.isPresent();
                }));
    }

    private void delete(Content content) {
        try {
            contents.delete(content.store(), content.hash());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
