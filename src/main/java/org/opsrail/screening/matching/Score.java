package org.opsrail.screening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.screening.Evidence;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.Party;

/** How likely a party and an entry are the same, with what counts for and against; the weights are in docs/screening.md. */
final class Score {

    private static final double MORE = 0.75;
    private static final int ONE_WORD_ONLY = 60;
    private static final int WEAK = -10;
    private static final int SAME_DAY = 6;
    private static final int SAME_YEAR = 2;
    private static final int OTHER_YEAR = -20;
    private static final int SAME_COUNTRY = 2;
    private static final int OTHER_COUNTRY = -5;
    private static final int SAME_NUMBER = 25;
    private static final int LEAST_WITH_NUMBER = 90;

    private Score() {}

    static Scored of(Party party, NameForm partyName, Candidate listed) {
        Alignment alignment = Alignment.of(partyName, listed.form(), party.kind());
        int name = name(alignment);
        List<Evidence> evidence = new ArrayList<>(alignment.evidence());
        if (partyName.shortened() || listed.form().shortened()) {
            evidence.add(Evidence.of(Evidence.Kind.LEGAL_FORM, 0));
        }
        if (listed.strength() == Strength.WEAK) {
            evidence.add(Evidence.of(Evidence.Kind.WEAK_NAME, WEAK));
        }
        birthDate(party, listed, evidence);
        country(party, listed, evidence);
        boolean sameNumber = number(party, listed, evidence);
        int score = name + points(evidence);
        return new Scored(Math.clamp(sameNumber ? Math.max(score, LEAST_WITH_NUMBER) : score, 0, 100), evidence);
    }

    private static int name(Alignment alignment) {
        double most = Math.max(alignment.ofParty(), alignment.ofListed());
        double least = Math.min(alignment.ofParty(), alignment.ofListed());
        int score = (int) Math.round(100 * (MORE * most + (1 - MORE) * least));
        boolean tells = alignment.tellingWords() > 1 || alignment.bothSingle();
        return tells || least > 0.9 ? score : Math.min(score, ONE_WORD_ONLY);
    }

    /** Pairs of words are in the name's score already. */
    private static int points(List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> each.kind().compareTo(Evidence.Kind.OTHER_ORDER) >= 0)
                .mapToInt(Evidence::points)
                .sum();
    }

    private static void birthDate(Party party, Candidate listed, List<Evidence> evidence) {
        String born = party.birthDate();
        if (born == null || listed.birthDates().isEmpty()) {
            return;
        }
        String told = String.join(", ", listed.birthDates());
        switch (BirthDay.compare(born, listed.birthDates())) {
            case SAME -> evidence.add(Evidence.of(Evidence.Kind.SAME_BIRTH_DATE, SAME_DAY, born));
            case NEAR -> evidence.add(Evidence.of(Evidence.Kind.SAME_BIRTH_YEAR, SAME_YEAR, born, told));
            case OTHER -> evidence.add(Evidence.of(Evidence.Kind.OTHER_BIRTH_DATE, OTHER_YEAR, born, told));
        }
    }

    private static void country(Party party, Candidate listed, List<Evidence> evidence) {
        if (party.countries().isEmpty() || listed.countries().isEmpty()) {
            return;
        }
        List<String> shared = party.countries().stream()
                .map(country -> country.toUpperCase(Locale.ROOT))
                .filter(listed.countries()::contains)
                .toList();
        evidence.add(
                shared.isEmpty()
                        ? Evidence.of(
                                Evidence.Kind.OTHER_COUNTRY,
                                OTHER_COUNTRY,
                                String.join(", ", party.countries()),
                                String.join(", ", listed.countries()))
                        : Evidence.of(Evidence.Kind.SAME_COUNTRY, SAME_COUNTRY, String.join(", ", shared)));
    }

    private static boolean number(Party party, Candidate listed, List<Evidence> evidence) {
        Set<String> known = listed.identifiers().stream().map(Score::plain).collect(Collectors.toSet());
        for (String number : party.identifiers()) {
            if (known.contains(plain(number))) {
                evidence.add(Evidence.of(Evidence.Kind.SAME_NUMBER, SAME_NUMBER, number));
                return true;
            }
        }
        return false;
    }

    static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
