package org.opsrail.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.opsrail.accessreview.AccessExports;
import org.opsrail.accessreview.AccessExports.Columns;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.ScreeningLists;
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
    private final AccessExports exports;
    private final ScreeningLists lists;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final String base;

    SampleCompany(
            Directory directory,
            DirectoryFiles files,
            AccessExports exports,
            ScreeningLists lists,
            TransactionTemplate transaction,
            InstantSource clock,
            @Value("${opsrail.base-url}") String base) {
        this.directory = directory;
        this.files = files;
        this.exports = exports;
        this.lists = lists;
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
        bringExport("cloud", new Columns("username", "e-mail", "role", "state", "last sign-in"), today);
        bringExport("payroll", new Columns("account", "matricule", "profile", "status", "last login"), today);
        bringList("", "eu.xml", today);
        bringList("Sample PEP", "peps.ftm.json", today);
    }

    private void bringList(String list, String name, LocalDate today) {
        String text = SampleFiles.text("screening/" + name, today, base);
        try (InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            lists.bring(list, Topic.PEP, name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringExport(String system, Columns columns, LocalDate today) {
        String name = "exports/" + system + ".csv";
        String text = SampleFiles.text(name, today, base);
        try (InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            exports.bring(system, columns, file, system + ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
