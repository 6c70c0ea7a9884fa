package org.opsrail.accessreview.domain;

import java.util.UUID;

/** A review was ended before anything was removed; its case has to end. */
public record ReviewWithdrawn(UUID reviewId) {}
