package org.opsrail.identifier;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for value added tax: shapes as the European Commission's VIES lists them and the tax offices of the United
 * Kingdom, Switzerland and Norway publish them; arithmetic as published by each of them.
 */
final class VatNumbers {

    private static final int PREFIX = 2;

    /** By prefix; the shape is what follows it. */
    static final Map<String, List<Form>> FORMS = Map.ofEntries(
            entry("AT", List.of(Form.of("U\\d{8}", VatArithmetic::austria))),
            entry("BE", List.of(Form.of("[01]\\d{9}", VatArithmetic::belgium))),
            entry(
                    "BG",
                    List.of(
                            Form.of("\\d{9}", VatArithmetic::bulgarianCompany),
                            Form.of("\\d{10}", VatArithmetic::bulgarianPerson))),
            entry("CH", List.of(Form.of("E\\d{9}(MWST|TVA|IVA)", VatArithmetic::switzerland))),
            entry("CY", List.of(Form.of("(?!12)\\d{8}[A-Z]", VatArithmetic::cyprus))),
            entry(
                    "CZ",
                    List.of(
                            Form.of("[0-8]\\d{7}", VatArithmetic::czechCompany),
                            Form.of("6\\d{8}", VatArithmetic::czechOther),
                            Form.of("[0-5]\\d(0[1-9]|1[0-2]|5[1-9]|6[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}"),
                            Form.of(
                                    "\\d{2}([0257][1-9]|[1368][0-2])(0[1-9]|[12]\\d|3[01])\\d{4}",
                                    VatArithmetic::czechPerson))),
            entry("DE", List.of(Form.of("[1-9]\\d{8}", CheckDigits::mod11And10))),
            entry("DK", List.of(Form.of("[1-9]\\d{7}", VatArithmetic::denmark))),
            entry("EE", List.of(Form.of("\\d{9}", VatArithmetic::estonia))),
            entry("EL", List.of(Form.of("\\d{9}", VatArithmetic::greece))),
            entry(
                    "ES",
                    List.of(
                            Form.of("[A-HJNP-SUVW]\\d{7}[0-9A-J]", VatArithmetic::spanishCompany),
                            Form.of("[0-9KLMXYZ]\\d{7}[A-Z]", VatArithmetic::spanishPerson))),
            entry("FI", List.of(Form.of("\\d{8}", VatArithmetic::finland))),
            entry("FR", List.of(Form.of("[0-9A-HJ-NP-Z]{2}\\d{9}", VatArithmetic::france))),
            entry("GB", VatArithmetic.BRITISH),
            entry("HR", List.of(Form.of("\\d{11}", CheckDigits::mod11And10))),
            entry("HU", List.of(Form.of("\\d{8}", VatArithmetic::hungary))),
            entry(
                    "IE",
                    List.of(
                            Form.of("\\d{7}[A-W][A-IW]?", VatArithmetic::ireland),
                            Form.of("\\d[A-Z]\\d{5}[A-W]", VatArithmetic::irelandBefore2013))),
            entry("IT", List.of(Form.of("\\d{11}", VatArithmetic::italy))),
            entry("LT", List.of(Form.of("\\d{7}1\\d|\\d{10}1\\d", CheckDigits::mod11Twice))),
            entry("LU", List.of(Form.of("\\d{8}", VatArithmetic::luxembourg))),
            entry(
                    "LV",
                    List.of(
                            Form.of("[4-9]\\d{10}", VatArithmetic::latvianCompany),
                            Form.of(
                                    "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[0-2]\\d{4}|32\\d{9}",
                                    VatArithmetic::latvianPerson))),
            entry("MT", List.of(Form.of("[1-9]\\d{7}", VatArithmetic::malta))),
            entry("NL", List.of(Form.of("(?!0{9})\\d{9}B(?!00)\\d{2}", VatArithmetic::netherlands))),
            entry("NO", List.of(Form.of("\\d{9}MVA", VatArithmetic::norway))),
            entry("PL", List.of(Form.of("\\d{10}", VatArithmetic::poland))),
            entry("PT", List.of(Form.of("[1-9]\\d{8}", VatArithmetic::portugal))),
            entry(
                    "RO",
                    List.of(
                            Form.of("[1-9]\\d{1,9}", VatArithmetic::romanianCompany),
                            Form.of("[1-9]\\d{12}", VatArithmetic::romanianPerson))),
            entry("SE", List.of(Form.of("\\d{10}(0[1-9]|[1-8]\\d|9[0-4])", VatArithmetic::sweden))),
            entry("SI", List.of(Form.of("[1-9]\\d{7}", VatArithmetic::slovenia))),
            entry("SK", List.of(Form.of("[1-9]\\d[2-47-9]\\d{7}", number -> CheckDigits.number(number) % 11 == 0))),
            entry("XI", VatArithmetic.BRITISH));

    private VatNumbers() {}

    static List<Form> formsOf(String prefix) {
        return FORMS.getOrDefault(prefix, List.of());
    }

    /** A company may have a number of another country than its own: the prefix wins, if there is one. */
    static Verdict check(@Nullable String country, String number, Reasons reasons) {
        String own = country == null ? "" : prefixOf(country);
        if (Form.anyFits(formsOf(own), number)) {
            return new Verdict.Valid(own + number);
        }
        if (number.matches("[A-Z]{2}.+")) {
            String prefix = prefixOf(number.substring(0, PREFIX));
            if (FORMS.containsKey(prefix)) {
                return checked(prefix, completed(prefix, number.substring(PREFIX)), reasons);
            }
        }
        if (FORMS.containsKey(own)) {
            return checked(own, completed(own, number), reasons);
        }
        boolean placed = country != null || number.matches("[A-Z]{2}.+");
        return placed ? new Verdict.Unknown(number) : reasons.countryMissing();
    }

    private static Verdict checked(String prefix, String number, Reasons reasons) {
        List<Form> forms = formsOf(prefix);
        if (!Form.anyLooksLike(forms, number)) {
            return reasons.wrongForm(prefix, number);
        }
        return Form.anyFits(forms, number) ? new Verdict.Valid(prefix + number) : reasons.checkDigits();
    }

    /** Belgium and Greece put a nought before numbers that were issued without it. */
    static String completed(String prefix, String number) {
        boolean old =
                (prefix.equals("BE") && number.matches("\\d{9}")) || (prefix.equals("EL") && number.matches("\\d{8}"));
        return old ? "0" + number : number;
    }

    private static String prefixOf(String country) {
        return switch (country) {
            case "GR" -> "EL";
            case "MC" -> "FR";
            case "IM" -> "GB";
            default -> country;
        };
    }
}
