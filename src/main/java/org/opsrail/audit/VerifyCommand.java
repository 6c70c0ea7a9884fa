package org.opsrail.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.opsrail.audit.AuditVerification.Finding;
import org.opsrail.audit.AuditVerification.Verified;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code verify-audit}: verifies the trail beside a running Opsrail, or on a restored copy of its database. */
public final class VerifyCommand {

    private static final String NAME = "verify-audit";
    private static final int PORT_LINE = 3;
    private static final int INTACT = 0;
    private static final int ALTERED = 1;

    private VerifyCommand() {}

    public static boolean isMeant(String[] arguments) {
        return List.of(arguments).contains(NAME);
    }

    /** @return the exit code: 0 when the trail is intact, 1 when it is not */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(known -> findDatabase(known.getEnvironment()))
                .run(arguments)) {
            Verified result = context.getBean(AuditVerification.class).verify();
            out.printf(
                    "%d entries, the last is %d with the hash %s%n",
                    result.entries(), result.sequence(), result.hash());
            result.findings().forEach(finding -> out.println(sentence(finding)));
            out.println(result.intact() ? "The audit trail is intact." : "The audit trail is NOT as it was written.");
            return result.intact() ? INTACT : ALTERED;
        }
    }

    private static String sentence(Finding finding) {
        return switch (finding.kind()) {
            case ALTERED -> "Entry %d is not as it was written.".formatted(finding.first());
            case MISSING -> "Entries %d to %d were deleted.".formatted(finding.first(), finding.last());
            case INSERTED -> "Entry %d was not written by Opsrail.".formatted(finding.first());
            case SEAL_BROKEN -> "The signed end at entry %d is not as it was written.".formatted(finding.first());
        };
    }

    /** The PostgreSQL that a running Opsrail has brought along; it is left alone otherwise. */
    private static void findDatabase(ConfigurableEnvironment environment) {
        Path directory = environment.getProperty("opsrail.database.directory", Path.class);
        if (!environment.getProperty("spring.datasource.url", "").isBlank() || directory == null) {
            return;
        }
        try {
            String port = Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            NAME,
                            Map.of(
                                    "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "postgres")));
        } catch (IOException notRunning) {
            throw new UncheckedIOException(
                    "Start Opsrail first, or name a database: spring.datasource.url", notRunning);
        }
    }

    /** No configuration of the whole application, which scans for those. */
    @EnableConfigurationProperties(AuditSettings.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "org.opsrail.audit.domain",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(Entries|Heads|MasterKey|TrailCheck|Verifications)"))
    static class Parts {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }
}
