package org.opsrail.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.DirectoryFiles.Table;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forty people, their teams, places and systems, brought into a directory that is still empty. */
@Component
@Profile("local")
class SampleCompany implements SmartInitializingSingleton {

    private final Directory directory;
    private final DirectoryFiles files;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final String base;

    SampleCompany(
            Directory directory,
            DirectoryFiles files,
            TransactionTemplate transaction,
            InstantSource clock,
            @Value("${opsrail.base-url}") String base) {
        this.directory = directory;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
        this.base = base;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (directory.teams().isEmpty()) {
            transaction.executeWithoutResult(status -> settleIn());
        }
    }

    private void settleIn() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Table table : Table.values()) {
            bringIn(table, SampleFiles.text(table, today, base));
        }
    }

    private void bringIn(Table table, String text) {
        try (InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            files.importTable(table, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
