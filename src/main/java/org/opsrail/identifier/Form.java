package org.opsrail.identifier;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How a number is written, and its arithmetic.
 *
 * @param fits whether the check digits of a number of that shape are right
 */
record Form(Pattern shape, Predicate<String> fits) {

    static Form of(String shape, Predicate<String> fits) {
        return new Form(Pattern.compile(shape), fits);
    }

    /** Without check digits, or without a published rule for them. */
    static Form of(String shape) {
        return of(shape, number -> true);
    }

    boolean looksLike(String number) {
        return shape.matcher(number).matches();
    }

    static boolean anyLooksLike(List<Form> forms, String number) {
        return forms.stream().anyMatch(form -> form.looksLike(number));
    }

    static boolean anyFits(List<Form> forms, String number) {
        return forms.stream()
                .anyMatch(form -> form.looksLike(number) && form.fits().test(number));
    }
}
