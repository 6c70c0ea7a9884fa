package org.opsrail.screening.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name ready to be compared.
 *
 * @param unvowelled whether it comes from a script that leaves vowels out
 * @param shortened whether a company's legal form was left aside
 */
record NameForm(List<Word> words, boolean unvowelled, boolean shortened) {

    /** As one text, to be kept in an index. */
    String written() {
        return (unvowelled ? "1" : "0")
                + (shortened ? "1" : "0")
                + words.stream().map(Word::written).collect(Collectors.joining(" "));
    }

    static NameForm read(String written) {
        String words = written.substring(2);
        return new NameForm(
                words.isEmpty()
                        ? List.of()
                        : Arrays.stream(words.split(" ", -1)).map(Word::read).toList(),
                written.charAt(0) == '1',
                written.charAt(1) == '1');
    }
}
