package org.opsrail.identity.seed;

/** Production was about to start with a password that is missing, weak or known to everybody. */
final class UnsafePassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafePassword(String message) {
        super(message);
    }
}
