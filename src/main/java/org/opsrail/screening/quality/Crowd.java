package org.opsrail.screening.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.matching.Indexed;

/** Invented entries by the thousand, always the same: four persons to one company, two names each and some in Cyrillic. */
final class Crowd {

    private static final String[] ONSETS =
            "b br ch d dm f g gr h j k kh kr l m mr n p pr r s sh st t tr v vl w y z zh".split(" ", -1);
    private static final String[] VOWELS = "a a a e e i i o o u ai ou ei".split(" ", -1);
    private static final String[] ENDS =
            "n r l s v k t m d nov rov sky dze yan oglu ez ini mann sen berg shi wan li".split(" ", -1);
    private static final String[] GIVEN =
            ("Ali Maria Ivan Elena Ahmed Fatima Wei Li Juan Carmen John Mary Olga Sergei Anna Omar Hassan Nina Viktor Igor Leila "
                            + "Pedro Luis Rosa Hans Eva Paul Marc Sofia Amir Reza Yusuf Ibrahim Tamar Giorgi Dmitri Pavel Oksana")
                    .split(" ", -1);
    private static final String[] COMMON =
            "Trading Shipping International Group Holding Energy Industries Logistics General Petroleum".split(" ", -1);
    private static final String[] FORMS = "LLC Ltd GmbH SA OOO Inc BV JSC".split(" ", -1);
    private static final String[] COUNTRIES = "RU IR SY CN AE CY BY VE MM KP LB IQ".split(" ", -1);
    private static final String[][] CYRILLIC = {
        {"shch", "щ"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"ya", "я"},
        {"yu", "ю"},
        {"a", "а"},
        {"b", "б"},
        {"v", "в"},
        {"w", "в"},
        {"g", "г"},
        {"d", "д"},
        {"e", "е"},
        {"z", "з"},
        {"i", "и"},
        {"j", "дж"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"f", "ф"},
        {"h", "х"},
        {"y", "й"},
        {"c", "к"}
    };

    private final Random random = new Random(20261125);

    static Stream<Indexed> of(int entries) {
        Crowd crowd = new Crowd();
        return IntStream.range(0, entries)
                .mapToObj(i -> new Indexed("crowd", "Invented", new UUID(0, 1), crowd.entity(i)));
    }

    private ListedEntity entity(int number) {
        boolean person = number % 5 != 0;
        List<ListedName> names = new ArrayList<>();
        String name = person ? pick(GIVEN) + " " + (number % 3 == 0 ? word(2) + " " : "") + word(3) : company();
        names.add(new ListedName(name, Strength.PRIMARY));
        names.add(new ListedName(person ? pick(GIVEN) + " " + word(3) : company(), Strength.STRONG));
        if (number % 2 == 0) {
            names.add(new ListedName(cyrillic(name), Strength.STRONG));
        }
        return new ListedEntity(
                "crowd-" + number,
                person ? Kind.PERSON : Kind.COMPANY,
                Topic.SANCTION,
                names,
                person ? List.of(String.valueOf(1940 + random.nextInt(60))) : List.of(),
                List.of(pick(COUNTRIES)),
                List.of(String.valueOf(100_000_000 + number)),
                List.of("INVENTED"));
    }

    private String company() {
        return word(3) + " " + (random.nextBoolean() ? word(2) + " " : "") + pick(COMMON) + " " + pick(FORMS);
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(pick(ONSETS)).append(pick(VOWELS));
        }
        word.append(pick(ENDS));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String cyrillic(String name) {
        String written = name.toLowerCase(Locale.ROOT);
        for (String[] pair : CYRILLIC) {
            written = written.replace(pair[0], pair[1]);
        }
        return written;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
