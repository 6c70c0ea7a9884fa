package org.opsrail.engine.readmodel.search;

/** A search that can't be understood; the message says which part, written for who sent it. */
public final class InvalidSearch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSearch(String message) {
        super(message);
    }
}
