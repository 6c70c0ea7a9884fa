package org.opsrail.answerlibrary;

import java.util.List;

/**
 * Why a known wording is taken for the question that was asked.
 *
 * @param shared words that both have, as they were asked
 * @param asked words that only the question has
 * @param known words that only the wording has
 * @param doubts what speaks against it although the words are alike
 */
public record Evidence(List<String> shared, List<String> asked, List<String> known, List<Doubt> doubts) {

    /** Alike, and yet perhaps another question. */
    public enum Doubt {
        /** One says no, not or without; the other does not. */
        NEGATION,
        /** One says at rest where the other says in transit, and the like. */
        CONTRAST,
        /** Another number, standard or year. */
        NUMBER,
        /** One asks how, who or when, where the other asks whether. */
        ASKED_OTHERWISE
    }
}
