package org.opsrail.identity.domain;

import java.util.UUID;

/** Password, roles, groups or state of an account changed; what was concluded from them before no longer holds. */
public record AccountChanged(UUID accountId) {}
