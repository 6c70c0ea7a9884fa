package org.opsrail.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PostgreSQL that Opsrail brings along, used when {@code spring.datasource.url} is not set.
 *
 * @param directory where the data is kept; without it a temporary directory that goes with the process (tests)
 * @param startTimeout how long PostgreSQL may take to start or to recover, default 60 s
 */
@ConfigurationProperties("opsrail.database")
public record EmbeddedDatabaseSettings(
        @Nullable Path directory, @DefaultValue("60s") Duration startTimeout) {}
