package org.opsrail.screening.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.Downloads;
import org.opsrail.screening.format.ListFile;
import org.opsrail.screening.format.ListLimits;
import org.opsrail.screening.format.ReceivedFiles;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** From a file, or an address, to a list that is screened against. */
@Service
public class ListLoading {

    private final ListStore store;
    private final Versions versions;
    private final ScreeningTrail trail;
    private final Downloads downloads;
    private final ScreeningSettings settings;
    private final TransactionTemplate transaction;

    ListLoading(
            ListStore store,
            Versions versions,
            ScreeningTrail trail,
            Downloads downloads,
            ScreeningSettings settings,
            TransactionTemplate transaction) {
        this.store = store;
        this.versions = versions;
        this.trail = trail;
        this.downloads = downloads;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** One file, or the several of which one list consists. Nothing is screened against before {@link #activate}. */
    public Receipt stage(List<Named> files, ListSource source, @Nullable String actor) throws IOException {
        String name = String.join(", ", files.stream().map(Named::name).toList());
        try (ReceivedFiles received = new ReceivedFiles(limits())) {
            for (Named file : files) {
                received.add(file.content());
            }
            return new Receipt.Staged(stage(received, name, source, actor));
        } catch (Refused refused) {
            trail.refused(refused.reason().key(), actor);
            return new Receipt.Refused(refused.reason());
        }
    }

    /** @throws ConnectorUnavailable when the address is not allowed, or the file did not come */
    public Receipt stage(URI address, ListSource source, @Nullable String actor) throws IOException {
        Path file = Files.createTempFile("screening-download", null);
        try {
            downloads.fetch(address, file, limits().bytes());
            try (InputStream content = Files.newInputStream(file)) {
                return stage(List.of(new Named(address.toString(), content)), source, actor);
            }
        } finally {
            Files.delete(file);
        }
    }

    private ListVersion stage(ReceivedFiles received, String name, ListSource source, @Nullable String actor)
            throws IOException, Refused {
        ListFile file = received.recognised();
        LoadedFile loaded = new LoadedFile(file.format(), name, received.sha256(), received.bytes());
        UUID id = UUID.randomUUID();
        try {
            return transaction.execute(status -> write(id, file, loaded, source, actor));
        } catch (Carried carried) {
            throw carried.refused;
        } catch (EntryWriter.TooMany e) {
            throw new Refused(Problem.TOO_MANY, settings.mostEntries());
        } catch (DuplicateKeyException e) {
            throw new Refused(Problem.DUPLICATE);
        }
    }

    private ListVersion write(UUID id, ListFile file, LoadedFile loaded, ListSource source, @Nullable String actor) {
        String list = source.listId(file.format());
        store.know(list, source.listName(file.format()), source.topic(file.format()));
        store.open(id, list, loaded, actor);
        EntryWriter writer = store.writer(id, settings.mostEntries());
        try {
            LocalDate published = file.read(source.topic(file.format()), writer);
            int entries = writer.finish();
            if (entries == 0) {
                throw new Refused(Problem.NO_ENTRIES);
            }
            store.staged(id, entries, published);
            return versions.find(id).orElseThrow();
        } catch (Refused refused) {
            throw new Carried(refused);
        }
    }

    /** Empty when the version is not staged any more: somebody else has put it in place, or discarded it. */
    public Optional<ListVersion> activate(UUID version, @Nullable String actor) {
        return store.activate(version, actor);
    }

    public boolean discard(UUID version) {
        return store.discard(version);
    }

    /** @param url null to fetch it no more */
    public void fetchFrom(String list, @Nullable String url, @Nullable String actor) {
        transaction.executeWithoutResult(status -> {
            store.fetchFrom(list, url);
            trail.fetchedFrom(list, url, actor);
        });
    }

    /** Whether somebody has to agree to what the version takes away. */
    public boolean shrinks(ListVersion version) {
        return version.shrinks(settings.shrinkPercent());
    }

    private ListLimits limits() {
        return new ListLimits(settings.largest().toBytes(), settings.mostEntries());
    }

    public record Named(String name, InputStream content) {}

    /** Takes a refusal through the transaction, which is rolled back by it. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        Carried(Refused refused) {
            super(refused.getMessage(), null, false, false);
            this.refused = refused;
        }
    }
}
