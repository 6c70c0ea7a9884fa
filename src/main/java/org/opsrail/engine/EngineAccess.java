package org.opsrail.engine;

import java.net.URI;

/** Where the embedded engine answers, and with which credentials of this boot; known once it has started. */
public interface EngineAccess {

    /** What the technical user is granted, and nobody else. */
    String AUTHORITY = "ROLE_INTERNAL";

    /** For example {@code http://127.0.0.1:26500}. */
    URI grpcAddress();

    /** The base of REST v2, without {@code /v2}: for example {@code http://127.0.0.1:8080}. */
    URI restAddress();

    /** A technical user of this process alone. */
    String username();

    /** Random at each boot, never stored. */
    String password();
}
