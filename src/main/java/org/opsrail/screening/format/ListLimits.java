package org.opsrail.screening.format;

/**
 * How much is read at most.
 *
 * @param bytes of a file, unpacked
 * @param entries of a list
 */
public record ListLimits(long bytes, int entries) {}
