package org.opsrail.document.domain;

import java.time.Duration;
import java.time.InstantSource;
import org.opsrail.audit.Seldom;
import org.opsrail.document.DocumentInfo;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Service;

/** Tells the trail who read which document. */
@Service
public class Readings {

    /** The pictures of one document are many, and one look at them. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final String BY_LINK = "guest/document";

    private final DocumentTrail trail;
    private final Seldom looks;

    Readings(DocumentTrail trail, InstantSource clock) {
        this.trail = trail;
        this.looks = new Seldom(ONE_LOOK, clock);
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
        if (looks.isFirst(new Look(reader.id(), document.id()))) {
            trail.happened(DocumentAction.SEE, document, reader.id());
        }
    }
}
