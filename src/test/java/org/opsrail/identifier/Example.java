package org.opsrail.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that authorities, companies and standards publish, and what their check digits promise. */
record Example(IdentifierType type, @Nullable String country, String typed, String normalised, Promise promise) {

    enum Promise {
        /** No single wrong digit passes. */
        EVERY_DIGIT,
        /** Most single wrong digits are found: two remainders share a digit, or some digits aren't covered. */
        MOST_DIGITS,
        /** The form alone is ruled. */
        NONE
    }

    private static Example vat(String typed, String normalised, Promise promise) {
        return new Example(IdentifierType.VAT, null, typed, normalised, promise);
    }

    private static Example company(String country, String typed, String normalised, Promise promise) {
        return new Example(IdentifierType.REGISTRATION_NUMBER, country, typed, normalised, promise);
    }

    static final List<Example> ALL = List.of(
            new Example(
                    IdentifierType.LEI, null, "2138 00KU-D8LAJWSQ9D15", "213800KUD8LAJWSQ9D15", Promise.EVERY_DIGIT),
            new Example(IdentifierType.LEI, null, "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12", Promise.EVERY_DIGIT),
            new Example(
                    IdentifierType.IBAN,
                    null,
                    "de89 3704 0044 0532 0130 00",
                    "DE89370400440532013000",
                    Promise.EVERY_DIGIT),
            new Example(
                    IdentifierType.IBAN,
                    null,
                    "FR14 2004 1010 0505 0001 3M02 606",
                    "FR1420041010050500013M02606",
                    Promise.EVERY_DIGIT),
            new Example(
                    IdentifierType.IBAN,
                    null,
                    "GB29 NWBK 6016 1331 9268 19",
                    "GB29NWBK60161331926819",
                    Promise.EVERY_DIGIT),
            new Example(IdentifierType.BIC, null, "deutdeff", "DEUTDEFF", Promise.NONE),
            new Example(IdentifierType.BIC, null, "DEUT DE FF 500", "DEUTDEFF500", Promise.NONE),
            vat("ATU 14243102", "ATU14243102", Promise.EVERY_DIGIT),
            vat("BE (0)468.561.072", "BE0468561072", Promise.EVERY_DIGIT),
            vat("be 444.503.092", "BE0444503092", Promise.EVERY_DIGIT),
            vat("BG 103873594", "BG103873594", Promise.MOST_DIGITS),
            vat("BG7523169263", "BG7523169263", Promise.MOST_DIGITS),
            vat("CHE-107.787.577 IVA", "CHE107787577IVA", Promise.EVERY_DIGIT),
            vat("CY-10259033P", "CY10259033P", Promise.EVERY_DIGIT),
            vat("CZ 25123891", "CZ25123891", Promise.MOST_DIGITS),
            vat("CZ 640903926", "CZ640903926", Promise.MOST_DIGITS),
            vat("CZ7103192745", "CZ7103192745", Promise.MOST_DIGITS),
            vat("DE - 136695976", "DE136695976", Promise.EVERY_DIGIT),
            vat("DK 13 58 56 28", "DK13585628", Promise.EVERY_DIGIT),
            vat("EE 100 931 558", "EE100931558", Promise.EVERY_DIGIT),
            vat("EL 094259216", "EL094259216", Promise.MOST_DIGITS),
            vat("GR 94259216", "EL094259216", Promise.MOST_DIGITS),
            vat("ES A-60631835", "ESA60631835", Promise.EVERY_DIGIT),
            vat("ES 54362315-K", "ES54362315K", Promise.EVERY_DIGIT),
            vat("ES X-5253868-R", "ESX5253868R", Promise.EVERY_DIGIT),
            vat("ES - Q0818001J", "ESQ0818001J", Promise.EVERY_DIGIT),
            vat("FI 20774740", "FI20774740", Promise.EVERY_DIGIT),
            vat("FR 40\u00a0303\u202f265\u00a0045", "FR40303265045", Promise.EVERY_DIGIT),
            vat("Fr K 7399859412", "FRK7399859412", Promise.EVERY_DIGIT),
            vat("FR53000004605", "FR53000004605", Promise.EVERY_DIGIT),
            vat("GB 980 7806 84", "GB980780684", Promise.MOST_DIGITS),
            vat("GB 100 1908 74", "GB100190874", Promise.MOST_DIGITS),
            vat("GB 242338087388", "GB242338087388", Promise.MOST_DIGITS),
            vat("GBGD100", "GBGD100", Promise.NONE),
            vat("GBHA888856782", "GBHA888856782", Promise.MOST_DIGITS),
            vat("XI 432525179", "XI432525179", Promise.MOST_DIGITS),
            vat("HR 33392005961", "HR33392005961", Promise.EVERY_DIGIT),
            vat("HU-12892312", "HU12892312", Promise.EVERY_DIGIT),
            vat("IE 6433435F", "IE6433435F", Promise.EVERY_DIGIT),
            vat("IE6433435OA", "IE6433435OA", Promise.EVERY_DIGIT),
            vat("IE8D79739I", "IE8D79739I", Promise.EVERY_DIGIT),
            vat("IT 00743110157", "IT00743110157", Promise.EVERY_DIGIT),
            vat("LT 119511515", "LT119511515", Promise.MOST_DIGITS),
            vat("LT 100001919017", "LT100001919017", Promise.MOST_DIGITS),
            vat("LU 150 274 42", "LU15027442", Promise.EVERY_DIGIT),
            vat("LV 4000 3521 600", "LV40003521600", Promise.EVERY_DIGIT),
            vat("LV 161175-19997", "LV16117519997", Promise.MOST_DIGITS),
            vat("MT 1167-9112", "MT11679112", Promise.EVERY_DIGIT),
            vat("NL 0012.41.643.B01", "NL001241643B01", Promise.MOST_DIGITS),
            vat("NO 995 525 828 MVA", "NO995525828MVA", Promise.EVERY_DIGIT),
            vat("PL 8567346215", "PL8567346215", Promise.EVERY_DIGIT),
            vat("PT 501 964 843", "PT501964843", Promise.MOST_DIGITS),
            vat("RO 18547290", "RO18547290", Promise.MOST_DIGITS),
            vat("RO 1630615123457", "RO1630615123457", Promise.MOST_DIGITS),
            vat("SE 556.383.740.901", "SE556383740901", Promise.MOST_DIGITS),
            vat("SI 5022 3054", "SI50223054", Promise.EVERY_DIGIT),
            vat("SK 202 274 96 19", "SK2022749619", Promise.EVERY_DIGIT),
            company("AT", "FN 56247t", "FN56247T", Promise.MOST_DIGITS),
            company("AU", "83 914 571 673", "83914571673", Promise.EVERY_DIGIT),
            company("AU", "004 085 616", "004085616", Promise.MOST_DIGITS),
            company("BE", "BE 0444.503.092", "0444503092", Promise.EVERY_DIGIT),
            company("BG", "103873594", "103873594", Promise.MOST_DIGITS),
            company("BR", "16.727.230/0001-97", "16727230000197", Promise.MOST_DIGITS),
            company("BR", "12.ABC.345/01DE-35", "12ABC34501DE35", Promise.MOST_DIGITS),
            company("CA", "12302 6635", "123026635", Promise.EVERY_DIGIT),
            company("CH", "CHE-100.155.212", "CHE100155212", Promise.EVERY_DIGIT),
            company("CZ", "25123891", "25123891", Promise.MOST_DIGITS),
            company("DE", "Köln  hrb 4711", "Köln HRB 4711", Promise.NONE),
            company("DE", "Berlin (Charlottenburg), HRB 12345 b", "Berlin (Charlottenburg), HRB 12345 B", Promise.NONE),
            company("DK", "DK 13 58 56 28", "13585628", Promise.EVERY_DIGIT),
            company("EE", "12345678", "12345678", Promise.MOST_DIGITS),
            company("ES", "A-60631835", "A60631835", Promise.EVERY_DIGIT),
            company("FI", "2077474-0", "20774740", Promise.EVERY_DIGIT),
            company("FR", "732 829 320", "732829320", Promise.EVERY_DIGIT),
            company("FR", "732 829 320 00074", "73282932000074", Promise.EVERY_DIGIT),
            company("FR", "356 000 000 00048", "35600000000048", Promise.MOST_DIGITS),
            company("FR", "356 000 000 49837", "35600000049837", Promise.MOST_DIGITS),
            company("GB", "445790", "00445790", Promise.NONE),
            company("UK", "sc123456", "SC123456", Promise.NONE),
            company("HR", "33392005961", "33392005961", Promise.EVERY_DIGIT),
            company("HU", "01-10-041585", "0110041585", Promise.NONE),
            company("IE", "104547", "104547", Promise.NONE),
            company("IS", "450401-3150", "4504013150", Promise.MOST_DIGITS),
            company("IT", "00743110157", "00743110157", Promise.EVERY_DIGIT),
            company("IT", "MI-1234567", "MI1234567", Promise.NONE),
            company("JP", "5-8356-7825-6246", "5835678256246", Promise.MOST_DIGITS),
            company("LT", "121215434", "121215434", Promise.MOST_DIGITS),
            company("LU", "B 6307", "B6307", Promise.NONE),
            company("LV", "40003032949", "40003032949", Promise.EVERY_DIGIT),
            company("NL", "33031431", "33031431", Promise.NONE),
            company("NO", "988 077 917", "988077917", Promise.EVERY_DIGIT),
            company("PL", "0000028860", "0000028860", Promise.NONE),
            company("PL", "192598184", "192598184", Promise.MOST_DIGITS),
            company("PL", "12345678512347", "12345678512347", Promise.MOST_DIGITS),
            company("PT", "501964843", "501964843", Promise.MOST_DIGITS),
            company("RO", "RO 18547290", "18547290", Promise.MOST_DIGITS),
            company("RO", "J52/750/2012", "J52/750/2012", Promise.NONE),
            company("SE", "556383-7409", "5563837409", Promise.EVERY_DIGIT),
            company("SI", "9331310", "9331310", Promise.EVERY_DIGIT),
            company("SK", "51865467", "51865467", Promise.MOST_DIGITS),
            company("US", "91-1144442", "911144442", Promise.NONE));
}
