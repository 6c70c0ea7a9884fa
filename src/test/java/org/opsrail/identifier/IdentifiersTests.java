package org.opsrail.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.identifier.Example.Promise;
import org.opsrail.identifier.Verdict.Invalid;
import org.opsrail.identifier.Verdict.Unknown;
import org.opsrail.identifier.Verdict.Valid;
import org.springframework.context.support.ResourceBundleMessageSource;

class IdentifiersTests {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    IdentifiersTests() {
        texts.setBasename("messages/identifier");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    static List<Example> examples() {
        return Example.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldAcceptWhatIsPublished(Example example) {
        assertThat(Identifiers.check(example.type(), example.country(), example.typed()))
                .isEqualTo(new Valid(example.normalised()));
        assertThat(Identifiers.check(example.type(), example.country(), example.normalised()))
                .isEqualTo(new Valid(example.normalised()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldFindAMistypedDigit(Example example) {
        if (example.promise() == Promise.NONE) {
            return;
        }
        List<String> mistyped = mistyped(example.normalised());
        List<String> passing = mistyped.stream()
                .filter(value -> Identifiers.check(example.type(), example.country(), value) instanceof Valid)
                .toList();
        if (example.promise() == Promise.EVERY_DIGIT) {
            assertThat(passing).isEmpty();
        } else {
            assertThat(passing).hasSizeLessThan(mistyped.size() / 3);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldSayInBothLanguagesWhatIsWrongWithPartOfANumber(Example example) {
        String part = example.normalised().substring(0, example.type() == IdentifierType.REGISTRATION_NUMBER ? 1 : 3);
        assertThat(Identifiers.check(example.type(), example.country(), part))
                .isInstanceOfSatisfying(Invalid.class, refused -> {
                    assertThat(refused.reason().text(texts, Locale.ENGLISH)).contains("; this");
                    assertThat(refused.reason().text(texts, Locale.FRENCH)).contains("; celui-ci");
                });
    }

    @Test
    void shouldHaveAnExampleOfEveryRule() {
        assertThat(countries(IdentifierType.VAT)).isEqualTo(new TreeSet<>(VatNumbers.FORMS.keySet()));
        assertThat(countries(IdentifierType.REGISTRATION_NUMBER))
                .isEqualTo(new TreeSet<>(RegistrationNumbers.FORMS.keySet()));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        IdentifierType.VAT,
                        null,
                        "FR1234567890",
                        "a French VAT number has 11 characters after FR: 2 check characters and the 9 digits of the SIREN; this has 10: 1234567890"),
                Arguments.of(
                        IdentifierType.VAT,
                        "FR",
                        "FR41303265045",
                        "the check digits don't fit: perhaps a digit was mistyped"),
                Arguments.of(IdentifierType.VAT, null, "303265045", "can't be checked without its country"),
                Arguments.of(
                        IdentifierType.VAT,
                        null,
                        "CHE107787577",
                        "a Swiss VAT number is CHE, 9 digits, then MWST, TVA or IVA; this is CHE107787577"),
                Arguments.of(
                        IdentifierType.VAT,
                        "CY",
                        "12345678F",
                        "a Cypriot VAT number has 8 digits and a letter after CY; this has 9: 12345678F"),
                Arguments.of(
                        IdentifierType.REGISTRATION_NUMBER, null, "732829320", "can't be checked without its country"),
                Arguments.of(IdentifierType.REGISTRATION_NUMBER, "QQ", "732829320", "'QQ' is not a country"),
                Arguments.of(
                        IdentifierType.REGISTRATION_NUMBER,
                        "FR",
                        "356 000 000 49838",
                        "the check digits don't fit: perhaps a digit was mistyped"),
                Arguments.of(
                        IdentifierType.REGISTRATION_NUMBER,
                        "US",
                        "07-1144442",
                        "an American EIN has 9 digits, the first two being a prefix that the IRS gives out; this has 9: 071144442"),
                Arguments.of(
                        IdentifierType.IBAN,
                        null,
                        "DE8937040044053201300",
                        "an IBAN of DE has 22 characters; this has 21"),
                Arguments.of(
                        IdentifierType.IBAN,
                        null,
                        "DE88370400440532013000",
                        "the check digits don't fit: perhaps a digit was mistyped"),
                Arguments.of(IdentifierType.IBAN, null, "QQ88370400440532013000", "'QQ' is not a country"),
                Arguments.of(IdentifierType.BIC, null, "DEUTQQFF", "'QQ' is not a country"),
                Arguments.of(
                        IdentifierType.LEI,
                        null,
                        "213800KUD8LAJWSQ9D1",
                        "an LEI has 20 characters, the last two being digits; this has 19: 213800KUD8LAJWSQ9D1"),
                Arguments.of(IdentifierType.LEI, null, " -.", "is missing"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldSayWhichRuleFails(IdentifierType type, @Nullable String country, String value, String text) {
        assertThat(Identifiers.check(type, country, value)).isInstanceOfSatisfying(Invalid.class, refused -> {
            assertThat(refused.reason().text(texts, Locale.ENGLISH)).isEqualTo(text);
            assertThat(refused.reason().text(texts, Locale.FRENCH)).isNotBlank().isNotEqualTo(text);
            assertThat(refused.reason().column()).isEqualTo(type.name().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void shouldTakeTheCountryWhereThePrefixIsMissing() {
        assertThat(Identifiers.check(IdentifierType.VAT, "GR", "094259216")).isEqualTo(new Valid("EL094259216"));
        assertThat(Identifiers.check(IdentifierType.VAT, "fr", "40303265045")).isEqualTo(new Valid("FR40303265045"));
        assertThat(Identifiers.check(IdentifierType.VAT, "BE", "444.503.092")).isEqualTo(new Valid("BE0444503092"));
        assertThat(Identifiers.check(IdentifierType.VAT, "MC", "53000004605")).isEqualTo(new Valid("FR53000004605"));
    }

    @Test
    void shouldAcceptANumberOfAnotherCountryThanTheCompanys() {
        assertThat(Identifiers.check(IdentifierType.VAT, "US", "DE136695976")).isEqualTo(new Valid("DE136695976"));
        assertThat(Identifiers.check(IdentifierType.VAT, "GB", "XI432525179")).isEqualTo(new Valid("XI432525179"));
    }

    @Test
    void shouldSayWhereItKnowsNoRule() {
        assertThat(Identifiers.check(IdentifierType.REGISTRATION_NUMBER, "SG", " 201912345 K"))
                .isEqualTo(new Unknown("201912345 K"));
        assertThat(Identifiers.check(IdentifierType.VAT, "US", "12-3456789")).isEqualTo(new Unknown("123456789"));
        assertThat(Identifiers.check(IdentifierType.IBAN, null, "NI45BAPR00000013000003558124"))
                .isEqualTo(new Unknown("NI45BAPR00000013000003558124"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE13669597\u0666", // Arabic-Indic six
                "DE13669597\uff16", // full-width six
                "DE13669597\ud835\udfd4", // mathematical bold six
                "D\u0415136695976", // Cyrillic E
                "DE136695976\u200b",
                "DE1366959\u202e76",
                "DE136695976\u0000",
                "\u0131E136695976", // becomes a Latin I in upper case
                "DE136695976'; DROP TABLE x",
                "<script>"
            })
    void shouldRefuseWhatOnlyLooksRight(String value) {
        for (IdentifierType type : IdentifierType.values()) {
            assertThat(Identifiers.check(type, "DE", value)).isInstanceOf(Invalid.class);
            assertThat(Identifiers.check(type, "FR", value))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refused -> assertThat(refused.reason().key()).isEqualTo("identifier.foreign-character"));
        }
    }

    @Test
    void shouldRefuseAnEndlessValueAtOnce() {
        for (IdentifierType type : IdentifierType.values()) {
            for (String character : List.of("1", "A", " ", "-", "\ud83d\ude00")) {
                assertThat(Identifiers.check(type, "DE", character.repeat(10_000)))
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                refused -> assertThat(refused.reason().key()).isEqualTo("identifier.too-long"));
            }
        }
    }

    @Test
    void shouldAnswerWhateverIsTyped() {
        List<String> countries = Stream.of(Locale.getISOCountries()).toList();
        for (String value : List.of("", "0", "A", "FR", "FN", "GB", "CHE", "NL", "R", "J//", "BE()", "0000000000000")) {
            for (IdentifierType type : IdentifierType.values()) {
                countries.forEach(country -> assertThat(Identifiers.check(type, country, country + value))
                        .isNotNull());
                countries.forEach(country ->
                        assertThat(Identifiers.check(type, country, value)).isNotNull());
                assertThat(Identifiers.check(type, null, value)).isNotNull();
            }
        }
    }

    private static TreeSet<String> countries(IdentifierType type) {
        TreeSet<String> countries = new TreeSet<>();
        for (Example example : Example.ALL) {
            if (example.type() == type) {
                String country =
                        example.country() == null ? example.normalised().substring(0, 2) : example.country();
                countries.add(country.equals("UK") ? "GB" : country);
            }
        }
        return countries;
    }

    private static List<String> mistyped(String number) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                int place = i;
                IntStream.range(0, 10)
                        .filter(digit -> digit != number.charAt(place) - '0')
                        .forEach(digit -> all.add(number.substring(0, place) + digit + number.substring(place + 1)));
            }
        }
        return all;
    }
}
