package org.opsrail.screening.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity.Topic;

/**
 * A list that was loaded at least once.
 *
 * @param topic of entries of which the publisher does not say why they are listed
 * @param url where it is fetched from each night
 * @param checkedAt when that was tried last, with the {@code problem} it met
 */
public record KnownList(
        String id,
        String name,
        Topic topic,
        @Nullable String url,
        @Nullable Instant checkedAt,
        @Nullable String problem) {}
