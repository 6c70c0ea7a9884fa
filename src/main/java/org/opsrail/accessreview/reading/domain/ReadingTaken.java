package org.opsrail.accessreview.reading.domain;

/** A snapshot was kept; told in its transaction. */
public record ReadingTaken(AccessReading reading) {}
