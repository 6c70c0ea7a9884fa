package org.opsrail.trustrequest.web;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.CsvFile;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.Delivery.Event;
import org.opsrail.trustrequest.domain.Delivery.Item;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.springframework.stereotype.Component;

/** The delivery log as a table: what, with its hash, to whom, when, under which agreement, and what became of it. */
@Component
class DeliveryLines {

    private static final Columns COLUMNS = Columns.of(
            "delivery",
            "happening",
            "at",
            "file",
            "sha256",
            "confidential",
            "recipient",
            "mail",
            "agreement",
            "released_by",
            "delivered_by",
            "how");

    private final DeliveryLog log;

    DeliveryLines(DeliveryLog log) {
        this.log = log;
    }

    String csv(TrustRequest request) {
        StringWriter out = new StringWriter();
        CsvFile.write(
                out,
                COLUMNS,
                log.of(request.id()).stream()
                        .flatMap(delivery -> Stream.concat(
                                delivery.items().stream().map(item -> delivered(delivery, item)),
                                delivery.events().stream().map(event -> happened(delivery, event)))));
        return out.toString();
    }

    private static List<@Nullable String> delivered(Delivery delivery, Item item) {
        return Arrays.asList(
                String.valueOf(delivery.number()),
                "delivered-by-" + delivery.way().word(),
                delivery.at().toString(),
                item.fileName(),
                item.hash(),
                String.valueOf(item.confidential()),
                delivery.recipient().name(),
                delivery.recipient().mail(),
                delivery.agreement(),
                delivery.releasedBy(),
                delivery.by(),
                delivery.how());
    }

    private static List<@Nullable String> happened(Delivery delivery, Event event) {
        Integer position = event.item();
        String file = position == null
                ? null
                : delivery.items().stream()
                        .filter(item -> item.position() == position)
                        .map(Item::fileName)
                        .findFirst()
                        .orElse(null);
        return Arrays.asList(
                String.valueOf(delivery.number()),
                event.kind().word(),
                event.at().toString(),
                file,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
