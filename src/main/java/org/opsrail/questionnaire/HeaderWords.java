package org.opsrail.questionnaire;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the titles of columns say in English and French. */
final class HeaderWords {

    /** What a column is for. */
    enum Part {
        REFERENCE,
        SECTION,
        QUESTION,
        ANSWER,
        COMMENT
    }

    private static final int LONGEST = 80;

    private static final Set<String> NUMBERS =
            Set.of("#", "id", "ref", "reference", "no", "n", "nr", "num", "number", "numero", "item", "code");
    private static final Pattern NUMBER = Pattern.compile(
            "(question|control|requirement|exigence|item|controle) (id|ref|reference|no|number|code|numero)"
                    + "|.* (id|ref|reference)|(no|n|numero) (de |d |of )?.*(question|exigence|controle)");
    private static final Pattern OTHER = Pattern.compile(
            ".*\\b(guidance|instructions?|examples?|exemples?|weight|weighting|score|points|internal|interne|reviewer|assessor|"
                    + "evaluation|ownership|owner|responsibilities|aide)\\b.*");
    private static final Pattern COMMENT = Pattern.compile(
            ".*\\b(comments?|commentaires?|notes?|remarks?|remarques?|explanations?|explications?|explain|justifications?|"
                    + "precisions?|details?|implementation|evidence|preuves?|additional|complements?)\\b.*");
    private static final Pattern ANSWER = Pattern.compile(
            ".*\\b(answers?|responses?|reply|replies|reponses?|yes no|oui non|yes|oui|compliant|compliance|conforme|conformite|"
                    + "complies|in place|en place)\\b.*");
    private static final Pattern ASKED = Pattern.compile(".*\\bquestions?\\b.*");
    private static final Pattern REQUIRED = Pattern.compile(
            ".*\\b(requirements?|exigences?|criteria|criterion|criteres?|questionnaire)\\b.*|please (answer|describe|tell).*");
    private static final Pattern CONTROLLED = Pattern.compile(
            "(security |privacy )?(controls?|controles?|mesures?|measures?|point de controle)( (description|specification|statement|objective))?");
    private static final Pattern SECTION = Pattern.compile(
            ".*\\b(domains?|sections?|category|categories|topics?|themes?|areas?|domaines?|categories?|rubriques?|chapitres?|"
                    + "chapters?|family|familles?)\\b.*");

    private HeaderWords() {}

    static Optional<Part> part(String title) {
        String words = words(title);
        if (words.isEmpty() || title.length() > LONGEST) {
            return Optional.empty();
        }
        if (NUMBERS.contains(words) || NUMBER.matcher(words).matches()) {
            return Optional.of(Part.REFERENCE);
        }
        if (OTHER.matcher(words).matches()) {
            return Optional.empty();
        }
        if (COMMENT.matcher(words).matches()) {
            return Optional.of(Part.COMMENT);
        }
        if (ANSWER.matcher(words).matches()) {
            return Optional.of(Part.ANSWER);
        }
        if (weight(title) > 0) {
            return Optional.of(Part.QUESTION);
        }
        return SECTION.matcher(words).matches() ? Optional.of(Part.SECTION) : Optional.empty();
    }

    /** How plainly the title announces questions; 0 when it does not. */
    static int weight(String title) {
        String words = words(title);
        if (ASKED.matcher(words).matches()) {
            return 3;
        }
        if (REQUIRED.matcher(words).matches()) {
            return 2;
        }
        return CONTROLLED.matcher(words).matches() ? 1 : 0;
    }

    private static String words(String title) {
        if (title.strip().equals("#")) {
            return "#";
        }
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
