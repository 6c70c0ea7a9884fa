package org.opsrail.document.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Short-lived links on which a document is downloaded without an account; known here by their hash alone. */
@Service
public class DocumentLinks {

    private final LinkTable table;
    private final Documents documents;
    private final DocumentTrail trail;
    private final DocumentSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    DocumentLinks(
            LinkTable table, Documents documents, DocumentTrail trail, DocumentSettings settings, InstantSource clock) {
        this.table = table;
        this.documents = documents;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param token goes into the address and is kept nowhere */
    public record Link(String token, Instant expiresAt) {}

    /** @param wanted how long it shall work; never longer than the settings allow */
    @Transactional
    public Link create(DocumentInfo document, Duration wanted) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Duration life = wanted.compareTo(settings.linkLifetime()) < 0 ? wanted : settings.linkLifetime();
        Link link = new Link(token, clock.instant().plus(life));
        table.add(hash(token), document.id(), link.expiresAt());
        trail.happened(DocumentAction.LEND, document, null);
        return link;
    }

    public Optional<DocumentInfo> open(String token) {
        return table.document(hash(token)).flatMap(documents::find);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
