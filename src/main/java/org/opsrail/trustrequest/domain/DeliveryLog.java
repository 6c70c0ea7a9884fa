package org.opsrail.trustrequest.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.trustrequest.domain.Deal.Recipient;
import org.opsrail.trustrequest.domain.Delivery.Event;
import org.opsrail.trustrequest.domain.Delivery.Item;
import org.opsrail.trustrequest.domain.Delivery.Kind;
import org.opsrail.trustrequest.domain.Delivery.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What left the house, to whom, when and under which agreement: added to and, as the database sees to, never changed. */
@Repository
@Transactional
public class DeliveryLog {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DeliveryLog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Delivery delivery) {
        jdbc.sql("""
                INSERT INTO trustrequest.delivery (id, request_id, number, way, recipient_name, recipient_mail,
                    nda_reference, released_by, delivered_by, how, delivered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        delivery.id(),
                        delivery.requestId(),
                        delivery.number(),
                        delivery.way().name(),
                        delivery.recipient().name(),
                        delivery.recipient().mail(),
                        delivery.agreement(),
                        delivery.releasedBy(),
                        delivery.by(),
                        delivery.how(),
                        delivery.at().atOffset(ZoneOffset.UTC)))
                .update();
        delivery.items()
                .forEach(item -> jdbc.sql("""
                        INSERT INTO trustrequest.delivery_item (delivery_id, position, document_id, file_name,
                            content_hash, size, confidential) VALUES (?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                delivery.id(),
                                item.position(),
                                item.documentId(),
                                item.fileName(),
                                item.hash(),
                                item.size(),
                                item.confidential())
                        .update());
    }

    void happened(UUID deliveryId, Kind kind, @Nullable Integer item) {
        jdbc.sql(
                        "INSERT INTO trustrequest.delivery_event (delivery_id, kind, position, happened_at) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(
                        deliveryId, kind.name(), item, clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Delivery> of(UUID requestId) {
        return jdbc
                .sql("SELECT id FROM trustrequest.delivery WHERE request_id = ? ORDER BY number")
                .param(requestId)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.delivery WHERE id = ?")
                .param(id)
                .query((row, i) -> new Delivery(
                        id,
                        row.getObject("request_id", UUID.class),
                        row.getInt("number"),
                        Way.valueOf(row.getString("way")),
                        new Recipient(row.getString("recipient_name"), row.getString("recipient_mail")),
                        row.getString("nda_reference"),
                        row.getString("released_by"),
                        row.getString("delivered_by"),
                        row.getString("how"),
                        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                        items(id),
                        events(id)))
                .optional();
    }

    private List<Item> items(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.delivery_item WHERE delivery_id = ? ORDER BY position")
                .param(id)
                .query((row, i) -> new Item(
                        row.getInt("position"),
                        row.getString("document_id"),
                        row.getString("file_name"),
                        row.getString("content_hash"),
                        row.getLong("size"),
                        row.getBoolean("confidential")))
                .list();
    }

    private List<Event> events(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.delivery_event WHERE delivery_id = ? ORDER BY id")
                .param(id)
                .query((row, i) -> new Event(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("position", Integer.class),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
