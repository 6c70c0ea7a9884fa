package org.opsrail.trustrequest.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.Delivery.Event;
import org.opsrail.trustrequest.domain.Delivery.Item;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.opsrail.trustrequest.web.TrustPanel.DeliveryLine;
import org.opsrail.trustrequest.web.TrustPanel.EventLine;
import org.opsrail.trustrequest.web.TrustPanel.ItemLine;

/** A delivery in words. */
final class DeliveryTexts {

    private DeliveryTexts() {}

    static DeliveryLine line(Delivery delivery, TrustTexts texts, Locale locale) {
        List<EventLine> happened = Stream.concat(
                        Stream.of(new EventLine(delivered(delivery, texts, locale), delivery.at())),
                        delivery.events().stream()
                                .map(event -> new EventLine(happened(delivery, event, texts, locale), event.at())))
                .toList();
        return new DeliveryLine(
                texts.say("panel.delivery", locale, delivery.number()),
                delivery.recipient().name() + " · " + delivery.recipient().mail(),
                delivery.agreement() == null
                        ? texts.say("agreement.none", locale)
                        : texts.say("panel.under", locale, delivery.agreement()),
                delivery.items().stream()
                        .map(item -> new ItemLine(item.fileName(), item.hash(), item.confidential()))
                        .toList(),
                happened);
    }

    private static String delivered(Delivery delivery, TrustTexts texts, Locale locale) {
        String released = texts.name(delivery.releasedBy());
        return delivery.by() == null
                ? texts.say("panel.by-link", locale, released)
                : texts.say(
                        "panel.by-hand", locale, released, texts.name(delivery.by()), String.valueOf(delivery.how()));
    }

    private static String happened(Delivery delivery, Event event, TrustTexts texts, Locale locale) {
        Integer position = event.item();
        String file = delivery.items().stream()
                .filter(item -> position != null && item.position() == position)
                .map(Item::fileName)
                .findFirst()
                .orElse("");
        return texts.say("event." + event.kind().word(), locale, file);
    }
}
