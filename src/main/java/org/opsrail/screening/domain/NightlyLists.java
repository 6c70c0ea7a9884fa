package org.opsrail.screening.domain;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Each night lists that have an address are fetched; what has changed takes its place, unless it lacks so much that
 * somebody should look. What was staged and forgotten goes after a week, what was changed long ago after years.
 */
@Component
public class NightlyLists {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyLists.class);
    private static final Duration STAGED = Duration.ofDays(7);

    private final Versions versions;
    private final ListLoading loading;
    private final ListStore store;
    private final ScreeningSettings settings;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    NightlyLists(
            Versions versions,
            ListLoading loading,
            ListStore store,
            ScreeningSettings settings,
            JdbcClient jdbc,
            InstantSource clock) {
        this.versions = versions;
        this.loading = loading;
        this.store = store;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${opsrail.screening.refresh:0 15 3 * * *}")
    public void refresh() {
        for (KnownList list : versions.lists()) {
            String url = list.url();
            if (url != null) {
                store.checked(list.id(), refresh(list, url));
            }
        }
    }

    /** The key of the problem, null for none. */
    private @Nullable String refresh(KnownList list, String url) {
        try {
            return switch (loading.stage(URI.create(url), new ListSource(list.name(), list.topic()), null)) {
                case Receipt.Refused refused -> refused.because().key();
                case Receipt.Staged staged -> settle(staged.version());
            };
        } catch (ConnectorUnavailable | IOException | IllegalArgumentException e) {
            LOG.warn("The list {} could not be fetched, the present version stays: {}", list.id(), e.toString());
            return "unavailable";
        }
    }

    private @Nullable String settle(ListVersion version) {
        Optional<ListVersion> present = versions.current(version.list());
        if (present.isPresent() && present.get().sha256().equals(version.sha256())) {
            loading.discard(version.id());
            return null;
        }
        if (loading.shrinks(version)) {
            return "shrinks";
        }
        loading.activate(version.id(), null);
        return null;
    }

    @Scheduled(cron = "${opsrail.screening.erasure:0 50 2 * * *}")
    public void erase() {
        jdbc.sql("DELETE FROM screening.version WHERE state = 'STAGED' AND loaded_at < ?")
                .param(before(STAGED))
                .update();
        int rows = jdbc.sql("""
                DELETE FROM screening.change USING screening.version
                WHERE change.version = version.id AND version.state = 'REPLACED' AND version.activated_at < ?""").param(before(settings.keepChanges())).update();
        if (rows > 0) {
            LOG.info("Removed {} old changes of screening lists", rows);
        }
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
