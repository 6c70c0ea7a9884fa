package org.opsrail.audit.domain;

import org.jspecify.annotations.Nullable;

/** The end of the chain; {@code mac} is null while there is no entry. */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database holds them, never changed
record Head(long sequence, byte[] hash, byte @Nullable [] mac) {}
