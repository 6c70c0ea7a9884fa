package org.opsrail.screening.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opsrail.screening.Evidence;
import org.opsrail.screening.ListedEntity.Kind;

/** Which words of one name stand for which of the other, in any order; what one writes in two words may be one there. */
final class Alignment {

    private static final double LITTLE = 0.25;
    private static final double LESS = 0.35;
    private static final double LEAST_LIKE_JOINED = 0.9;

    private final List<Word> party;
    private final List<Word> listed;
    private final Kind kind;
    private final boolean unvowelled;
    private final List<Link> links = new ArrayList<>();
    private final BitSet partyTaken = new BitSet();
    private final BitSet listedTaken = new BitSet();

    private Alignment(NameForm party, NameForm listed, Kind kind) {
        this.party = party.words();
        this.listed = listed.words();
        this.kind = kind;
        this.unvowelled = party.unvowelled() || listed.unvowelled();
    }

    static Alignment of(NameForm party, NameForm listed, Kind kind) {
        Alignment alignment = new Alignment(party, listed, kind);
        alignment.align();
        return alignment;
    }

    private record Link(int party, int partyWords, int listed, int listedWords, WordPair pair) {

        double gain() {
            return pair.likeness() + (partyWords + listedWords) * 0.02;
        }
    }

    private void align() {
        List<Link> possible = new ArrayList<>();
        for (int i = 0; i < party.size(); i++) {
            for (int j = 0; j < listed.size(); j++) {
                add(possible, i, 1, j, 1, 0);
                for (int words = 2; words <= 3; words++) {
                    add(possible, i, words, j, 1, LEAST_LIKE_JOINED);
                    add(possible, i, 1, j, words, LEAST_LIKE_JOINED);
                }
            }
        }
        possible.sort(Comparator.comparingDouble(Link::gain).reversed());
        for (Link link : possible) {
            if (partyTaken.get(link.party, link.party + link.partyWords).isEmpty()
                    && listedTaken
                            .get(link.listed, link.listed + link.listedWords)
                            .isEmpty()) {
                partyTaken.set(link.party, link.party + link.partyWords);
                listedTaken.set(link.listed, link.listed + link.listedWords);
                links.add(link);
            }
        }
    }

    private void add(List<Link> possible, int i, int partyWords, int j, int listedWords, double least) {
        if (i + partyWords > party.size() || j + listedWords > listed.size()) {
            return;
        }
        if (partyWords + listedWords > 2 && !mayBeOne(i, partyWords, j, listedWords)) {
            return;
        }
        Word one = Word.joined(party.subList(i, i + partyWords));
        Word other = Word.joined(listed.subList(j, j + listedWords));
        WordPair pair = WordPair.of(one, other, kind, unvowelled);
        if (pair.likeness() > 0 && pair.likeness() >= least) {
            possible.add(new Link(i, partyWords, j, listedWords, pair));
        }
    }

    /** What is as alike as words in one have to be differs little in length. */
    private boolean mayBeOne(int i, int partyWords, int j, int listedWords) {
        int one = length(party, i, partyWords);
        int other = length(listed, j, listedWords);
        return unvowelled || Math.abs(one - other) * 5 <= Math.max(one, other);
    }

    private static int length(List<Word> words, int from, int count) {
        int length = 0;
        for (int i = from; i < from + count; i++) {
            length += words.get(i).length();
        }
        return length;
    }

    private double weight(Word known) {
        String word = known.text();
        if (kind == Kind.PERSON) {
            return WordLists.isParticle(word) ? LITTLE : 1;
        }
        return WordLists.isCommon(word) || word.length() < 2 ? LESS : 1;
    }

    private double weight(List<Word> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    /** How much of the party's name was found again, 0 to 1. */
    double ofParty() {
        double found = links.stream()
                .mapToDouble(
                        link -> link.pair.likeness() * weight(party.subList(link.party, link.party + link.partyWords)))
                .sum();
        return found / Math.max(weight(party), LITTLE);
    }

    /** How much of the listed name was found again, 0 to 1. */
    double ofListed() {
        double found = links.stream()
                .mapToDouble(link ->
                        link.pair.likeness() * weight(listed.subList(link.listed, link.listed + link.listedWords)))
                .sum();
        return found / Math.max(weight(listed), LITTLE);
    }

    /** Words that tell one from another, on both sides. */
    int tellingWords() {
        return (int) links.stream()
                .mapToLong(link -> Math.max(
                        telling(party.subList(link.party, link.party + link.partyWords)),
                        telling(listed.subList(link.listed, link.listed + link.listedWords))))
                .sum();
    }

    private long telling(List<Word> words) {
        return words.stream()
                .filter(word -> weight(word) >= 1 && word.length() > 1)
                .count();
    }

    boolean bothSingle() {
        return telling(party) <= 1 && telling(listed) <= 1;
    }

    List<Evidence> evidence() {
        List<Evidence> told = new ArrayList<>();
        links.stream()
                .sorted(Comparator.comparingInt(Link::party))
                .forEach(link -> told.add(Evidence.of(
                        Objects.requireNonNull(link.pair.how()),
                        (int) Math.round(link.pair.likeness() * 100),
                        spaced(party, link.party, link.partyWords),
                        spaced(listed, link.listed, link.listedWords))));
        if (otherOrder()) {
            told.add(Evidence.of(Evidence.Kind.OTHER_ORDER, 0));
        }
        missing(party, partyTaken, Evidence.Kind.MISSING_IN_LIST, told);
        missing(listed, listedTaken, Evidence.Kind.MISSING_IN_PARTY, told);
        return told;
    }

    private boolean otherOrder() {
        List<Integer> order = links.stream()
                .sorted(Comparator.comparingInt(Link::party))
                .map(Link::listed)
                .toList();
        return !order.equals(order.stream().sorted().toList());
    }

    private static void missing(List<Word> words, BitSet taken, Evidence.Kind kind, List<Evidence> told) {
        for (int i = 0; i < words.size(); i++) {
            if (!taken.get(i)) {
                told.add(Evidence.of(kind, 0, words.get(i).text()));
            }
        }
    }

    private static String spaced(List<Word> words, int from, int count) {
        return words.subList(from, from + count).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
