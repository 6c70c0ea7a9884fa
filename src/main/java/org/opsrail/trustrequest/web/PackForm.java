package org.opsrail.trustrequest.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.document.DocumentInfo;
import org.opsrail.guest.GuestForm;
import org.opsrail.identity.Actor;
import org.opsrail.trustrequest.domain.Deliveries;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.Packs;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.stereotype.Component;

/** What the recipient of a pack sees: its files, each download logged, and a button that says that all is there. */
@Component
class PackForm implements GuestForm {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Packs packs;
    private final TrustRequests requests;
    private final TrustTexts texts;

    PackForm(Deliveries deliveries, DeliveryLog log, Packs packs, TrustRequests requests, TrustTexts texts) {
        this.deliveries = deliveries;
        this.log = log;
        this.packs = packs;
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public String id() {
        return Deliveries.FORM;
    }

    @Override
    public String name(Locale locale) {
        return texts.say("pack.name", locale);
    }

    @Override
    public Optional<Shown> show(String reference, Locale locale) {
        return deliveries
                .shown(UUID.fromString(reference))
                .map(delivery -> new Shown(
                        texts.say("pack.title", locale, delivery.recipient().name()),
                        intro(requests.get(delivery.requestId()), delivery, locale),
                        List.of(),
                        texts.say("pack.action", locale),
                        texts.say("pack.thanks", locale)));
    }

    private String intro(TrustRequest request, Delivery delivery, Locale locale) {
        String seller = texts.name(request.deal().salesperson());
        return delivery.agreement() == null
                ? texts.say("pack.intro", locale, seller)
                : texts.say("pack.intro.agreement", locale, seller, delivery.agreement());
    }

    @Override
    public List<Offer> offers(String reference) {
        return deliveries
                .shown(UUID.fromString(reference))
                .map(delivery -> delivery.items().stream()
                        .filter(item -> packs.document(item).isPresent())
                        .map(item -> new Offer(String.valueOf(item.position()), item.fileName(), item.size()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<DocumentInfo> take(String reference, String key) {
        return key.matches("\\d{1,4}")
                ? deliveries
                        .download(UUID.fromString(reference), Integer.parseInt(key))
                        .flatMap(packs::document)
                : Optional.empty();
    }

    @Override
    public Map<String, String> keep(String reference, Answers answers, Locale locale) {
        deliveries.received(UUID.fromString(reference));
        return Map.of();
    }

    @Override
    public boolean manages(Actor actor, String reference) {
        return log.find(UUID.fromString(reference))
                .map(delivery -> requests.get(delivery.requestId()))
                .filter(request -> TrustRights.changes(request, actor))
                .isPresent();
    }

    /** The recipient is nobody of the company. */
    @Override
    public Optional<String> person(String reference) {
        return Optional.empty();
    }

    @Override
    public void send(String reference) {
        deliveries.sendAnew(UUID.fromString(reference));
    }
}
