package org.opsrail.audit.domain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.RecordedEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
@Transactional(readOnly = true)
class KeptLog implements AuditLog {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Entries entries;
    private final PersonKeys keys;
    private final JsonMapper json;

    KeptLog(Entries entries, PersonKeys keys, JsonMapper json) {
        this.entries = entries;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public List<RecordedEntry> find(Query query, int limit) {
        return opened(entries.latest(query, limit));
    }

    @Override
    public List<RecordedEntry> ofCase(long processInstanceKey) {
        return opened(entries.ofCase(processInstanceKey));
    }

    @Override
    public List<String> actions() {
        return entries.actions();
    }

    private List<RecordedEntry> opened(List<ChainedLink> chained) {
        Map<String, Sealing> known = keys.forReading(chained.stream()
                .map(ChainedLink::link)
                .filter(link -> link.sealed() != null)
                .map(Link::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return chained.stream().map(entry -> recorded(entry, known)).toList();
    }

    private RecordedEntry recorded(ChainedLink entry, Map<String, Sealing> known) {
        Link link = entry.link();
        HexFormat hex = HexFormat.of();
        return new RecordedEntry(
                link.sequence(),
                link.at(),
                link.actor(),
                link.action(),
                link.person(),
                link.system(),
                link.caseKey(),
                link.process(),
                link.modelKey(),
                json.readValue(link.details(), FACTS),
                personal(link, known),
                link.canonical(),
                hex.formatHex(entry.previous()),
                hex.formatHex(entry.hash()));
    }

    private @Nullable Map<String, Object> personal(Link link, Map<String, Sealing> known) {
        byte[] sealed = link.sealed();
        if (sealed == null) {
            return Map.of();
        }
        String person = Objects.requireNonNull(link.person());
        Sealing key = known.get(person);
        return key == null ? null : json.readValue(new String(key.open(sealed, person), StandardCharsets.UTF_8), FACTS);
    }
}
