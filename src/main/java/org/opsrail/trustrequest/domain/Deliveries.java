package org.opsrail.trustrequest.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.guest.GuestLinks;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.trustrequest.domain.Delivery.Item;
import org.opsrail.trustrequest.domain.Delivery.Kind;
import org.opsrail.trustrequest.domain.Delivery.Way;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.TrustRequest.HandOver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delivers packs, once for each release, and keeps what became of them. */
@Service
@Transactional
public class Deliveries {

    /** In the address of its links. */
    public static final String FORM = "trust-pack";

    private final TrustRequests requests;
    private final Questions questions;
    private final Packs packs;
    private final Obstacles obstacles;
    private final DeliveryLog log;
    private final TrustFacts facts;
    private final TrustRequestSettings settings;
    private final GuestLinks links;
    private final Notifications notifications;
    private final Actors actors;
    private final AuditTrail trail;
    private final InstantSource clock;

    Deliveries(
            TrustRequests requests,
            Questions questions,
            Packs packs,
            Obstacles obstacles,
            DeliveryLog log,
            TrustFacts facts,
            TrustRequestSettings settings,
            GuestLinks links,
            Notifications notifications,
            Actors actors,
            AuditTrail trail,
            InstantSource clock) {
        this.requests = requests;
        this.questions = questions;
        this.packs = packs;
        this.obstacles = obstacles;
        this.log = log;
        this.facts = facts;
        this.settings = settings;
        this.links = links;
        this.notifications = notifications;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    public enum Result {
        DELIVERED,
        /** Something has expired, was retired or needs an agreement; nothing was sent. */
        NOT_SENDABLE,
        /** Nobody has said that the pack of this release was handed over. */
        NOT_HANDED_OVER
    }

    /** However often the step is repeated, each release is delivered once. */
    public Result deliver(UUID requestId) {
        TrustRequest request = requests.lock(requestId);
        if (log.of(requestId).stream().anyMatch(earlier -> earlier.number() == request.releases())) {
            return Result.DELIVERED;
        }
        HandOver handOver = request.handOver();
        if (request.deal().byHand()) {
            if (handOver == null || handOver.release() != request.releases()) {
                return obstacles.of(requestId).isEmpty() ? Result.NOT_HANDED_OVER : Result.NOT_SENDABLE;
            }
            keep(delivery(request, Way.HAND, handOver), request);
            return Result.DELIVERED;
        }
        if (!obstacles.of(requestId).isEmpty()) {
            return Result.NOT_SENDABLE;
        }
        log.of(requestId).forEach(earlier -> links.revokeAll(FORM, earlier.id().toString()));
        Delivery delivery = delivery(request, Way.LINK, null);
        keep(delivery, request);
        send(delivery, request);
        return Result.DELIVERED;
    }

    private Delivery delivery(TrustRequest request, Way way, @Nullable HandOver handOver) {
        Nda nda = request.deal().nda();
        return new Delivery(
                UUID.randomUUID(),
                request.id(),
                request.releases(),
                way,
                request.deal().recipient(),
                nda == null ? null : nda.reference(),
                Objects.requireNonNull(request.releasedBy()),
                handOver == null ? null : handOver.by(),
                handOver == null ? null : handOver.how(),
                clock.instant(),
                packs.of(request),
                List.of());
    }

    private void keep(Delivery delivery, TrustRequest request) {
        log.add(delivery);
        List<Question> all = questions.of(request.id());
        facts.add(request.id(), TrustFact.QUESTIONS, all.size());
        facts.add(
                request.id(),
                TrustFact.FROM_LIBRARY,
                all.stream()
                        .filter(question -> !question.manual())
                        .map(Question::answer)
                        .filter(answer -> answer != null && answer.source() == Source.LIBRARY)
                        .count());
        facts.add(
                request.id(),
                TrustFact.MINUTES_TO_DELIVERY,
                Duration.between(request.requestedAt(), delivery.at()).toMinutes());
        trail.record(TrustAction.DELIVER
                .entry(request)
                .by(delivery.by())
                .with("delivery", delivery.number())
                .with("way", delivery.way().word())
                .with("agreement", delivery.agreement())
                .with("files", delivery.items().stream().map(Item::hash).toList()));
    }

    private void send(Delivery delivery, TrustRequest request) {
        Instant until = clock.instant().plus(settings.linkLifetime());
        String path = links.issue(FORM, delivery.id().toString(), request.processInstanceKey(), until);
        log.happened(delivery.id(), Kind.LINK_SENT, null);
        Deal deal = request.deal();
        String seller = deal.salesperson();
        notifications.send(new Message(
                "trust-request/" + delivery.id() + "/" + UUID.randomUUID(),
                seller,
                deal.recipient().mail(),
                "trust-pack",
                deal.language(),
                Map.of(
                        "firstName",
                        deal.recipient().name(),
                        "by",
                        actors.displayNames(List.of(seller)).getOrDefault(seller, seller),
                        "link",
                        path,
                        "until",
                        until)));
    }

    /** A new link to the latest pack; the former one works no more. False when it must not be sent any more. */
    public boolean sendAnew(UUID deliveryId) {
        Delivery delivery = log.find(deliveryId).orElseThrow();
        TrustRequest request = requests.lock(delivery.requestId());
        boolean sendable =
                isShown(delivery, request) && obstacles.of(request.id()).isEmpty();
        if (sendable) {
            send(delivery, request);
        }
        return sendable;
    }

    /** What its link shows: the latest pack of a request that nobody has withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Delivery> shown(UUID deliveryId) {
        return log.find(deliveryId).filter(delivery -> isShown(delivery, requests.get(delivery.requestId())));
    }

    private boolean isShown(Delivery delivery, TrustRequest request) {
        return delivery.way() == Way.LINK
                && request.withdrawal() == null
                && log.of(request.id()).getLast().id().equals(delivery.id());
    }

    /** The recipient takes one file, which is logged before it leaves. */
    public Optional<Item> download(UUID deliveryId, int position) {
        Optional<Item> taken = shown(deliveryId)
                .flatMap(delivery -> delivery.items().stream()
                        .filter(item -> item.position() == position)
                        .findFirst());
        taken.ifPresent(item -> {
            log.happened(deliveryId, Kind.DOWNLOADED, position);
            trail.record(entry(TrustAction.DOWNLOAD, deliveryId).with("file", item.hash()));
        });
        return taken;
    }

    /** The recipient has everything. */
    public void received(UUID deliveryId) {
        log.happened(deliveryId, Kind.RECEIVED, null);
        trail.record(entry(TrustAction.CONFIRM_RECEIPT, deliveryId));
    }

    private AuditEntry entry(TrustAction action, UUID deliveryId) {
        TrustRequest request = requests.get(log.find(deliveryId).orElseThrow().requestId());
        return action.entry(request).by("guest/" + FORM);
    }

    /** The salesperson has handed the pack over; refused while something in it must not be sent. */
    public boolean handOver(UUID requestId, String how, String by) {
        requests.lock(requestId);
        boolean sendable = obstacles.of(requestId).isEmpty();
        if (sendable) {
            requests.handedOver(requestId, how, by);
        }
        return sendable;
    }

    void revokeLinks(UUID requestId) {
        log.of(requestId)
                .forEach(delivery -> links.revokeAll(FORM, delivery.id().toString()));
    }
}
