package org.opsrail.screening.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries as lists call them, in English, as ISO 3166-1 alpha-2. */
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    static Optional<String> code(String text) {
        String told = EntityBuilder.tidy(text);
        String upper = told.toUpperCase(Locale.ROOT);
        if (upper.length() == 2) {
            return CODES.contains(upper) ? Optional.of(upper) : Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(plain(told)));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        // What OFAC and the UN write otherwise.
        String others = """
                Burma=MM, Russian Federation=RU, Iran Islamic Republic of=IR, Iran (Islamic Republic of)=IR,
                Syrian Arab Republic=SY, Korea North=KP, Democratic People's Republic of Korea=KP, Korea South=KR,
                Republic of Korea=KR, Congo Democratic Republic of the=CD, Democratic Republic of the Congo=CD,
                Congo Republic of the=CG, Cote d Ivoire=CI, Ivory Coast=CI, Gambia The=GM, Bahamas The=BS,
                Moldova Republic of=MD, Republic of Moldova=MD, Tanzania United Republic of=TZ, Turkiye=TR, Turkey=TR,
                United Kingdom of Great Britain and Northern Ireland=GB, United States of America=US,
                Viet Nam=VN, Venezuela Bolivarian Republic of=VE, Palestinian=PS, Palestine=PS, West Bank=PS,
                Macau=MO, Hong Kong=HK, Czech Republic=CZ, North Macedonia The Republic of=MK, Bosnia and Herzegovina=BA,
                Lao People's Democratic Republic=LA, Libyan Arab Jamahiriya=LY, Swaziland=SZ, Cape Verde=CV,
                Brunei Darussalam=BN, China People's Republic of=CN, Taiwan Province of China=TW, Kosovo=XK""";
        for (String pair : others.split(",", -1)) {
            String[] told = pair.split("=", 2);
            names.put(plain(told[0]), told[1].strip());
        }
        return Map.copyOf(names);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^a-z]", "");
    }
}
