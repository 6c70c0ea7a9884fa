package org.opsrail.accessreview.process;

import java.util.UUID;

/** What every step of a review knows. */
record ReviewCase(UUID reviewId) {}
