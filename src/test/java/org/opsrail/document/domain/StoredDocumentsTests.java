package org.opsrail.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.Filing.Reason;
import org.opsrail.document.Filing.Refused;
import org.opsrail.document.Filing.Stored;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.document.SampleFiles;
import org.opsrail.document.content.ContentStores;
import org.opsrail.document.content.Incoming;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OpsrailTest
class StoredDocumentsTests {

    @Autowired
    private Documents documents;

    @Autowired
    private Erasure erasure;

    @Autowired
    private DocumentSettings settings;

    @Autowired
    private JdbcClient jdbc;

    private final byte[] content = SampleFiles.pdf("Contract " + UUID.randomUUID());

    @Test
    void shouldKeepTheSameContentOnceAndForEachOfItsDocuments() throws IOException {
        DocumentInfo first = stored(null);
        DocumentInfo second = stored(null);

        assertThat(first.contentHash()).isEqualTo(second.contentHash());
        assertThat(documents.erase(first.id())).isTrue();
        assertThat(documents.find(first.id())).isEmpty();
        try (InputStream kept = documents.open(second)) {
            assertThat(kept).hasBinaryContent(content);
        }
        assertThat(documents.erase(second.id())).isTrue();
        assertThat(file(second)).doesNotExist();
        assertThat(told(second.id())).containsExactly("document.store", "document.delete");
    }

    @Test
    void shouldEraseWhatIsPastItsTimeUnlessItIsHeld() throws IOException {
        DocumentInfo over = stored(past());
        DocumentInfo held = stored(past());
        DocumentInfo kept = stored(Instant.now().plus(Duration.ofDays(1)));
        jdbc.sql("UPDATE document.document SET held_by = 'E001', held_reason = 'Lawsuit', held_at = now() WHERE id = ?")
                .param(held.id())
                .update();

        assertThat(documents.find(over.id())).isEmpty();
        erasure.eraseExpired();

        assertThat(names(over)).isNull();
        assertThat(names(held)).isEqualTo("contract.pdf");
        assertThat(documents.find(held.id())).isPresent();
        assertThat(documents.find(kept.id())).isPresent();
        assertThat(file(held)).exists();
        assertThat(told(over.id())).containsExactly("document.store", "document.expire");
        assertThat(told(held.id())).containsExactly("document.store");
    }

    @Test
    void shouldKeepAFiledDocumentAsLongAsItsKind() throws IOException {
        DocumentInfo document = stored(Instant.now().plus(settings.unfiledLifetime()));

        documents.file(document.id(), new Placement("test", "other", "contract", 42L, "process"));

        assertThat(log.ofCase(42)).extracting(RecordedEntry::action).contains("document.file");
        assertThat(documents.of("test", "other")).singleElement().satisfies(filed -> {
            assertThat(filed.placement().caseKey()).isEqualTo(42L);
            assertThat(filed.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(1800)));
        });
    }

    @Test
    void shouldReadNoMoreOfAHugeFileThanItMayKeep() throws IOException {
        Endless endless = new Endless();

        NewDocument huge = contract(null);

        Filing filing = documents.store(huge, endless);

        assertThat(told(huge.id())).containsExactly("document.refuse");
        assertThat(filing).isEqualTo(Refused.because(Reason.TOO_LARGE, 2L));
        assertThat(endless.read).isLessThan(settings.largest().toBytes() + 200_000);
        try (var left = Files.list(settings.directory().resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldReleaseNothingThatIsInfectedOrNotScanned() throws IOException {
        byte[] eicar = SampleFiles.pdf("EICAR-STANDARD-ANTIVIRUS-TEST-FILE " + UUID.randomUUID());
        try (FakeClamd daemon = new FakeClamd(FakeClamd::clamav)) {
            assertThat(scanned(daemon.port(), eicar))
                    .isEqualTo(Refused.because(Reason.INFECTED, "Win.Test.EICAR_HDB-1"));
            assertThat(scanned(daemon.port(), content))
                    .isInstanceOfSatisfying(
                            Stored.class,
                            clean -> assertThat(clean.document().scannedAt()).isNotNull());
        }
        assertThat(scanned(1, content)).isEqualTo(Refused.because(Reason.NOT_SCANNED));
    }

    @Autowired
    private Incoming incoming;

    @Autowired
    private DocumentTable table;

    @Autowired
    private ContentStores contents;

    @Autowired
    private Readers readers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DocumentTrail trail;

    @Autowired
    private AuditLog log;

    private List<String> told(String id) {
        return log.all(AuditLog.Query.EVERYTHING)
                .filter(entry -> id.equals(entry.details().get("document")))
                .map(RecordedEntry::action)
                .toList()
                .reversed();
    }

    @Test
    void shouldTellTheTrailWhoReadAndHeldWhat(@Autowired Readings readings, @Autowired Holds holds) throws IOException {
        DocumentInfo document = stored(null);
        Actor reader = new Actor("E001", "ines", "Inès", Locale.ENGLISH, Set.of(Role.ADMIN), Set.of());

        readings.saw(document, reader);
        readings.saw(document, reader);
        readings.read(document, reader);
        readings.readByLink(document);
        holds.hold(document, reader, "Lawsuit");
        holds.hold(document, reader, "Another");
        holds.release(document, reader);

        assertThat(told(document.id()))
                .containsExactly(
                        "document.store",
                        "document.see",
                        "document.read",
                        "document.read",
                        "document.hold",
                        "document.release");
    }

    @Test
    void shouldTellTheTrailWhyAFileWasRefused() throws IOException {
        NewDocument lying = contract(null);

        documents.store(lying, new ByteArrayInputStream("<html></html>".getBytes(StandardCharsets.UTF_8)));

        assertThat(log.find(new AuditLog.Query(null, null, "E001", "document.refuse", null, null, null), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("document", lying.id())
                        .containsEntry("why", "type-lies")
                        .containsEntry("found", "[application/pdf, text/html]"));
    }

    private Filing scanned(int port, byte[] content) throws IOException {
        DocumentSettings scanning = new Binder(new MapConfigurationPropertySource(
                        Map.of("opsrail.document.scanner.host", "127.0.0.1", "opsrail.document.scanner.port", port)))
                .bindOrCreate("opsrail.document", DocumentSettings.class);
        Checks checks = new Checks(new FileType(scanning), new VirusScanner(scanning));
        return new StoredDocuments(
                        incoming,
                        checks,
                        table,
                        contents,
                        readers,
                        erasure,
                        trail,
                        scanning,
                        InstantSource.system(),
                        transaction)
                .store(contract(null), new ByteArrayInputStream(content));
    }

    private DocumentInfo stored(Instant expiresAt) throws IOException {
        Filing filing = documents.store(contract(expiresAt), new ByteArrayInputStream(content));
        return ((Stored) filing).document();
    }

    private static NewDocument contract(Instant expiresAt) {
        Placement placement = new Placement("test", UUID.randomUUID().toString(), "contract", null, null);
        return NewDocument.of(placement, "../contract\u0000.pdf", "application/pdf", expiresAt, "E001");
    }

    private static Instant past() {
        return Instant.now().minusSeconds(1);
    }

    private Path file(DocumentInfo document) {
        String hash = document.contentHash();
        return settings.directory()
                .resolve("content")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2));
    }

    private String names(DocumentInfo document) {
        return jdbc.sql("SELECT file_name FROM document.document WHERE id = ?")
                .param(document.id())
                .query((row, number) -> new String[] {row.getString(1)})
                .single()[0];
    }

    /** More than any disk holds. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            read += length;
            java.util.Arrays.fill(buffer, from, from + length, "x".getBytes(StandardCharsets.US_ASCII)[0]);
            return length;
        }
    }
}
