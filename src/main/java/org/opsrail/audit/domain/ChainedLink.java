package org.opsrail.audit.domain;

/** @param mac signs sequence and hash, under a key that the database does not hold */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database holds them, never changed
record ChainedLink(Link link, byte[] previous, byte[] hash, byte[] mac) {}
