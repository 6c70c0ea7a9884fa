package org.opsrail.answerlibrary;

/**
 * An answer that may be meant.
 *
 * @param wording the known question that comes closest
 * @param confidence 0 to 1: an estimate by which suggestions compare, no measured share of right ones
 * @param proposed whether the confidence suffices to fill the answer in, by {@code dmn/answer-confidence.dmn}, and the answer is
 *     approved; what is not proposed is for a person to choose
 */
public record Suggestion(
        LibraryAnswer answer, String wording, double confidence, boolean proposed, Evidence evidence) {}
