package org.opsrail.document.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opsrail.document.DocumentInfo;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Service;

/** Tells the trail who read which document. */
@Service
public class Readings {

    /** The pictures of one document are many, and one look at them. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int CAPACITY = 10_000;
    private static final String BY_LINK = "guest/document";

    private final DocumentTrail trail;
    private final InstantSource clock;
    private final Map<Look, Instant> looks = new LinkedHashMap<>(64, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    Readings(DocumentTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    private record Look(String reader, String document) {}

    /** The whole content was handed out. */
    public void read(DocumentInfo document, Actor reader) {
        trail.happened(DocumentAction.READ, document, reader.id());
    }

    /** The whole content was handed to whoever had the link. */
    public void readByLink(DocumentInfo document) {
        trail.happened(DocumentAction.READ, document, BY_LINK);
    }

    /** A picture of it was shown; of ten minutes with the same document the first is told. */
    public void saw(DocumentInfo document, Actor reader) {
        if (begins(new Look(reader.id(), document.id()))) {
            trail.happened(DocumentAction.SEE, document, reader.id());
        }
    }

    private synchronized boolean begins(Look look) {
        Instant now = clock.instant();
        Instant since = looks.get(look);
        if (since != null && since.plus(ONE_LOOK).isAfter(now)) {
            return false;
        }
        looks.put(look, now);
        return true;
    }
}
