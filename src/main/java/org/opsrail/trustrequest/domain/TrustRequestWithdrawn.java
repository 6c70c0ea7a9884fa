package org.opsrail.trustrequest.domain;

import java.util.UUID;

/** A request is not wanted any more; its case has to end. */
public record TrustRequestWithdrawn(UUID requestId) {}
