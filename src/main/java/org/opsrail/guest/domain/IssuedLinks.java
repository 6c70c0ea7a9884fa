package org.opsrail.guest.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.guest.GuestLinks;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links whose secret has 256 random bits. What is kept is a hash of form and secret together: neither can a link be made
 * from the table, nor does a secret open another form than its own.
 */
@Service
@Transactional
public class IssuedLinks implements GuestLinks {

    private final LinkTable table;
    private final GuestTrail trail;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    IssuedLinks(LinkTable table, GuestTrail trail, InstantSource clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String issue(String formId, String reference, @Nullable Long caseKey, Instant expiresAt) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        revokeAll(formId, reference);
        Link link = table.add(hash(formId, secret), formId, reference, caseKey, expiresAt);
        trail.happened(GuestAction.ISSUE_LINK, link, null);
        return "/guest/" + formId + "/" + secret;
    }

    @Override
    public boolean wasIssued(String formId, String reference) {
        return table.has(formId, reference);
    }

    @Override
    public void revokeAll(String formId, String reference) {
        table.revokeAll(formId, reference).forEach(link -> trail.happened(GuestAction.REVOKE_LINK, link, null));
    }

    /** Whatever its state. */
    public Optional<Link> find(String formId, String secret) {
        return table.find(hash(formId, secret));
    }

    public Optional<Link> find(UUID id) {
        return table.find(id);
    }

    public List<Link> ofCase(long caseKey) {
        return table.ofCase(caseKey);
    }

    public void revoke(Link link, Actor actor) {
        if (table.revoke(link.id(), actor.id())) {
            trail.happened(GuestAction.REVOKE_LINK, link, actor.id());
        }
    }

    public Link.State state(Link link) {
        return link.stateAt(clock.instant());
    }

    private static byte[] hash(String formId, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(formId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
