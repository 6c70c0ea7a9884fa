package org.opsrail.shell;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How pages show things.
 *
 * @param zone the time zone in which pages tell times, for example {@code Europe/Paris}; the server's own by default
 */
@ConfigurationProperties("opsrail.shell")
record ShellSettings(@Nullable ZoneId zone) {

    @Override
    public ZoneId zone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }
}
