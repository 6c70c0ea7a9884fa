package org.opsrail.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The configured stores. New contents go to the bucket where there is one, else to disk; each is read where it is. */
@Component
public class ContentStores {

    private final Map<String, ContentStore> byId;
    private final ContentStore current;

    ContentStores(List<ContentStore> stores) {
        this.byId = stores.stream().collect(Collectors.toMap(ContentStore::id, Function.identity()));
        this.current = stores.stream()
                .filter(store -> store.id().equals(S3Store.ID))
                .findFirst()
                .orElseGet(stores::getFirst);
    }

    /** Where new contents go. */
    public ContentStore current() {
        return current;
    }

    public InputStream open(String store, String hash) throws IOException {
        return named(store).open(hash);
    }

    public void delete(String store, String hash) throws IOException {
        named(store).delete(hash);
    }

    private ContentStore named(String id) throws IOException {
        ContentStore store = byId.get(id);
        if (store == null) {
            throw new IOException("The content is in the store '%s', which is not configured".formatted(id));
        }
        return store;
    }
}
