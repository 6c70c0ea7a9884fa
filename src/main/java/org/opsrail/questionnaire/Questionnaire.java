package org.opsrail.questionnaire;

import java.util.List;

/**
 * What a file asks, in its order.
 *
 * @param layouts what was taken for what, a layout per sheet that asks something
 * @param sheets all that the file has and shows, also those that ask nothing; one with an empty name in a file without
 */
public record Questionnaire(List<Question> questions, List<Layout> layouts, List<String> sheets) {}
