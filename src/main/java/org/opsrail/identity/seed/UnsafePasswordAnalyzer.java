package org.opsrail.identity.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do, in place of a stack trace. */
final class UnsafePasswordAnalyzer extends AbstractFailureAnalyzer<UnsafePassword> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafePassword cause) {
        return new FailureAnalysis(
                "Profile 'production' does not start. " + cause.getMessage(),
                "Set OPSRAIL_IDENTITY_ADMIN_PASSWORD to a password of your own (it is needed for the first start only),"
                        + " and give production a database of its own.",
                cause);
    }
}
