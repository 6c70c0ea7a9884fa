package org.opsrail.monitor;

/** The engine does not answer now; trying again makes sense. */
public final class EngineUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineUnavailable(Throwable cause) {
        super("The engine does not answer", cause);
    }
}
