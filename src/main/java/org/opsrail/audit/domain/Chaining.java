package org.opsrail.audit.domain;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.CaseReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to the chain. Transactions queue at its head, from here to their commit; whoever holds it waits for nothing
 * else any more, so that they can't block each other: what Hibernate still has to write, what is checked at commit, and
 * new keys come first.
 */
@Component
class Chaining {

    private final Entries entries;
    private final Heads heads;
    private final PersonKeys keys;
    private final MasterKey master;
    private final ObjectProvider<EntityManager> hibernate;
    private final JsonMapper json;

    Chaining(
            Entries entries,
            Heads heads,
            PersonKeys keys,
            MasterKey master,
            ObjectProvider<EntityManager> hibernate,
            JsonMapper json) {
        this.entries = entries;
        this.heads = heads;
        this.keys = keys;
        this.master = master;
        this.hibernate = hibernate;
        this.json = json;
    }

    void append(List<Pending> pending) {
        hibernate.getObject().flush();
        Map<String, Sealing> sealings = keys.forWriting(pending.stream()
                .filter(one -> !one.entry().personal().isEmpty())
                .map(one -> one.entry().person())
                .filter(Objects::nonNull)
                .toList());
        entries.checkConstraints();
        Head head = heads.lock();
        List<ChainedLink> chained = new ArrayList<>(pending.size());
        for (Pending one : pending) {
            Link link = link(head.sequence() + 1, one, sealings);
            byte[] hash = link.hashAfter(head.hash());
            chained.add(new ChainedLink(link, head.hash(), hash, master.sign("entry", link.sequence(), hash)));
            head = new Head(link.sequence(), hash, null);
        }
        entries.append(chained);
        heads.move(new Head(head.sequence(), head.hash(), master.sign("head", head.sequence(), head.hash())));
    }

    private Link link(long sequence, Pending one, Map<String, Sealing> sealings) {
        AuditEntry entry = one.entry();
        @Nullable CaseReference concerned = entry.concerned();
        return new Link(
                sequence,
                one.at(),
                one.actor(),
                entry.action().key(),
                entry.person(),
                entry.system(),
                concerned == null ? null : concerned.processInstanceKey(),
                concerned == null ? null : concerned.processId(),
                concerned == null ? null : concerned.modelKey(),
                json.writeValueAsString(entry.details()),
                sealed(entry, sealings));
    }

    private byte @Nullable [] sealed(AuditEntry entry, Map<String, Sealing> sealings) {
        String person = entry.person();
        Sealing sealing = person == null || entry.personal().isEmpty() ? null : sealings.get(person);
        return sealing == null || person == null
                ? null
                : sealing.seal(json.writeValueAsString(entry.personal()).getBytes(StandardCharsets.UTF_8), person);
    }
}
