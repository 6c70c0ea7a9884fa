package org.opsrail.tabular;

/**
 * How much is read at most.
 *
 * @param bytes size of the file
 * @param rows rows below the header
 */
public record Limits(int bytes, int rows) {

    public static final Limits UPLOAD = new Limits(5_000_000, 20_000);
}
