package org.opsrail.onboarding.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one access; the variable {@code access} of the model.
 *
 * @param owner employee number of the system's owner, null when the system is unknown
 * @param change {@code give} or {@code take}
 * @param connected whether a connector reaches the system
 */
public record AccessChange(
        UUID grantId, String system, String level, @Nullable String owner, String change, boolean connected) {}
