package org.opsrail.answerlibrary.matching;

import java.text.Normalizer;
import java.util.Locale;

/** Text without what says nothing: accents, capitals, marks. */
public final class Fold {

    private Fold() {}

    /** Words of a to z and digits, one blank between them. */
    public static String of(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("n['’]t\\b", " not")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
