package org.opsrail.duediligence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account that a customer pays from. */
class AccountTests {

    private final FileCheck check = new FileCheck(
            new DueDiligenceSettings(new BigDecimal(75), List.of(), List.of(), List.of(), Period.ofYears(5)));

    @ParameterizedTest
    @CsvSource({
        "FR14 2004 1010 0505 0001 3M02 606, PSSTFRPP, 'PROOF identifier-valid, PROOF identifier-valid'",
        "DE89370400440532013000, , 'PROOF identifier-valid, NOTE iban-abroad'",
        "DE89370400440532013000, PSSTFRPPXXX, 'PROOF identifier-valid, PROOF identifier-valid, NOTE iban-abroad, NOTE bic-abroad'",
        "FR1420041010050500013M02607, , TO_CORRECT identifier.check-digits",
        ", PSSTFRPP, PROOF identifier-valid",
        ", PSST, TO_CORRECT identifier.form.bic",
        ", , ''"
    })
    void shouldBeHeldAgainstTheRulesAndTheSeat(@Nullable String iban, @Nullable String bic, String found) {
        Company company = new Company(
                "Northwind",
                "FR",
                "limited-company",
                "404833048",
                null,
                null,
                iban,
                bic,
                "software",
                "direct",
                0,
                0,
                "E022");

        assertThat(check.of(company, Owners.NONE).stream()
                        .filter(finding -> List.of("iban", "bic").contains(finding.field()))
                        .map(finding -> finding.severity() + " " + finding.key())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(found);
    }
}
