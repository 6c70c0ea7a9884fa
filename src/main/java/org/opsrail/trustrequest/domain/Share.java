package org.opsrail.trustrequest.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one owner answers in one task.
 *
 * @param owner employee number, null where ops has to find somebody
 */
public record Share(UUID id, UUID requestId, @Nullable String owner, boolean isOpen) {}
