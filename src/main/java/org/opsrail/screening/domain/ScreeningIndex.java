package org.opsrail.screening.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.opsrail.screening.Party;
import org.opsrail.screening.Screened;
import org.opsrail.screening.matching.NameIndex;
import org.opsrail.screening.matching.Thresholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The names of all lists as they are now. Each search first asks the database which versions these are, so that nobody is
 * held against an older one, whichever node has replaced it.
 */
@Component
class ScreeningIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningIndex.class);

    private final Versions versions;
    private final Entries entries;
    private final Thresholds thresholds;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, UUID> indexed = new HashMap<>();
    private final NameIndex names = new NameIndex();

    ScreeningIndex(Versions versions, Entries entries, Thresholds thresholds) {
        this.versions = versions;
        this.entries = entries;
        this.thresholds = thresholds;
    }

    /** With a hundred thousand entries it takes half a minute: not on somebody's time, if it can be avoided. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual().name("screening-index").start(() -> {
            try {
                refresh();
            } catch (RuntimeException e) {
                LOG.warn("The screening lists are indexed when they are first needed: {}", e.toString());
            }
        });
    }

    private void refresh() {
        lock.writeLock().lock();
        try {
            catchUp(versions.current());
        } finally {
            lock.writeLock().unlock();
        }
    }

    Screened screen(Party party) {
        Map<String, UUID> current = versions.current();
        lock.readLock().lock();
        try {
            if (indexed.equals(current)) {
                return search(party, current);
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            catchUp(versions.current());
            return search(party, Map.copyOf(indexed));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Screened search(Party party, Map<String, UUID> against) {
        return new Screened(party.reference(), Matches.of(names.find(party, thresholds), party, thresholds), against);
    }

    private void catchUp(Map<String, UUID> current) {
        List<String> old = indexed.keySet().stream()
                .filter(list -> !current.containsKey(list))
                .toList();
        old.forEach(this::drop);
        current.forEach((list, version) -> {
            if (!version.equals(indexed.get(list))) {
                drop(list);
                entries.ofVersion(version, names::add);
                indexed.put(list, version);
            }
        });
        names.publish();
    }

    private void drop(String list) {
        names.remove(list);
        indexed.remove(list);
    }

    @Override
    public void destroy() {
        names.close();
    }
}
