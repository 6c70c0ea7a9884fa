package org.opsrail.duediligence.domain;

import java.util.List;

/**
 * What an automatic check found.
 *
 * @param field which part of the file it is about, as the columns are called; {@code owners} for owners
 * @param key ends the message {@code duediligence.finding.<key>}, or is that of an identifier's rule; {@code arguments} fill
 *     it in
 */
public record Finding(String field, Severity severity, String key, List<String> arguments) {

    public enum Severity {
        /** Nothing goes on before it is put right. */
        TO_CORRECT,
        /** Whoever decides should know. */
        NOTE,
        /** It was held against a rule, and stands. */
        PROOF
    }

    static Finding of(String field, Severity severity, String key, String... arguments) {
        return new Finding(field, severity, key, List.of(arguments));
    }
}
