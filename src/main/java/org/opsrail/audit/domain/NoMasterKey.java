package org.opsrail.audit.domain;

/** Without a master key nothing could be proven later. */
final class NoMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoMasterKey(String message) {
        super(message);
    }
}
