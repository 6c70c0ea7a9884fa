package org.opsrail.document;

import java.util.List;
import java.util.stream.Stream;

/** What became of a file that was brought. */
public sealed interface Filing {

    record Stored(DocumentInfo document) implements Filing {}

    /** @param details for the sentence {@code document.refused.<reason>} */
    record Refused(Reason reason, List<Object> details) implements Filing {

        public static Refused because(Reason reason, Object... details) {
            return new Refused(reason, Stream.of(details).toList());
        }

        public String messageKey() {
            return "document.refused." + reason.key();
        }
    }

    enum Reason {
        EMPTY(422),
        /** Details: the largest size in megabytes. */
        TOO_LARGE(413),
        /** Details: the content type. */
        TYPE_NOT_TAKEN(415),
        /** Details: what the file claims to be, what it is. */
        TYPE_LIES(415),
        /** Details: what the scanner found. */
        INFECTED(422),
        /** The scanner does not answer; trying again makes sense. */
        NOT_SCANNED(503),
        ID_TAKEN(409);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** As HTTP knows it (RFC 9110). */
        public int status() {
            return status;
        }

        /** As messages and the trail name it: {@code type-lies}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
