package org.opsrail.answerlibrary;

/**
 * An answer that may be meant.
 *
 * @param wording the known question that comes closest
 * @param confidence 0 to 1: of a hundred suggestions with 0.9, some ninety answer the question (docs/answers.md has the figures)
 * @param proposed whether the confidence suffices to fill the answer in, by {@code dmn/answer-confidence.dmn}, and the answer is
 *     approved; what is not proposed is for a person to choose
 */
public record Suggestion(
        LibraryAnswer answer, String wording, double confidence, boolean proposed, Evidence evidence) {}
