package org.opsrail.audit.domain;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do, in place of a stack trace. */
final class NoMasterKeyAnalyzer extends AbstractFailureAnalyzer<NoMasterKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoMasterKey cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make one with 'openssl rand -base64 32', give it as OPSRAIL_AUDIT_MASTER_KEY at each start, and keep a"
                        + " copy apart from the database's backups.",
                cause);
    }
}
