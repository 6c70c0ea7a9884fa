package org.opsrail.duediligence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.duediligence.domain.Finding.Severity.NOTE;
import static org.opsrail.duediligence.domain.Finding.Severity.PROOF;
import static org.opsrail.duediligence.domain.Finding.Severity.TO_CORRECT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.duediligence.domain.Ownership.Threshold;
import org.opsrail.tabular.Reading;

/** Who owns a customer in the end. */
class OwnershipTests {

    private static final Threshold MORE_THAN = new Threshold(new BigDecimal(25), false);
    private static final Threshold OR_MORE = new Threshold(new BigDecimal(25), true);
    private static final Company COMPANY = new Company(
            "Northwind Mills",
            "DE",
            "limited-company",
            "HRB 1",
            null,
            null,
            null,
            null,
            "software",
            "direct",
            0,
            0,
            "E022");

    @Test
    void shouldMultiplySharesThroughFourLevelsAndAddUpTheChains() {
        Owners owners = read("""
                Top Holding; company; ; FR; 80; ;
                Middle; company; ; LU; 50; Top Holding;
                Lower; company; ; NL; 75; Middle;
                Ada Stone; person; 1970-05-17; FR; 100; Lower;
                Ben Moor; person; 1980-01-02; DE; 50; Top Holding;
                Cleo Hart; person; 1981-03-04; DE; 25; Middle;
                Ada Stone; person; 1970-05-17; FR; 20; ; yes
                """);

        Ownership ownership = owners.ownership();

        assertThat(ownership.layers()).isEqualTo(4);
        assertThat(percent(owners, "Ada Stone")).isEqualByComparingTo("50"); // 20 + 80·50·75·100
        assertThat(percent(owners, "Ben Moor")).isEqualByComparingTo("40");
        assertThat(percent(owners, "Cleo Hart")).isEqualByComparingTo("10");
        assertThat(ownership.loops()).isEmpty();
        assertThat(found(owners)).containsExactly(Tuple.tuple("owners-add-up", PROOF));
    }

    @Test
    void shouldCountAQuarterOnlyOnceTheShareItselfCounts() {
        Owners owners = read("""
                Ada Stone; person; 1970-05-17; FR; 25; ; yes
                Ben Moor; person; 1980-01-02; DE; 25.0001; ;
                Cleo Hart; person; 1981-03-04; DE; 49,9999 %; ;
                """);

        assertThat(owners.ownership().above(MORE_THAN, List.of(1, 2, 3))).containsOnlyKeys(2, 3);
        assertThat(owners.ownership().above(OR_MORE, List.of(1, 2, 3))).containsOnlyKeys(1, 2, 3);
        assertThat(owners.ownership().above(OR_MORE, List.of(1, 2))).containsOnlyKeys(1, 2);
    }

    @Test
    void shouldTellACircleAndPassItOnce() {
        Owners owners = read("""
                Top Holding; company; ; FR; 80; ;
                Other; company; ; FR; 40; Top Holding;
                Top Holding; company; ; FR; 100; Other;
                Ada Stone; person; 1970-05-17; FR; 60; Top Holding; yes
                Ben Moor; person; 1980-01-02; DE; 20; ;
                """);

        assertThat(owners.ownership().loops()).hasSize(1);
        assertThat(percent(owners, "Ada Stone")).isEqualByComparingTo("48");
        assertThat(found(owners)).contains(Tuple.tuple("circle", NOTE));
    }

    @Test
    void shouldEndWhereChainsAreTangled() {
        List<Holding> all = new ArrayList<>();
        for (int owner = 1; owner <= 40; owner++) {
            all.add(holding(owner, null));
            for (int owned = 1; owned <= 40; owned++) {
                if (owned != owner) {
                    all.add(holding(owner, owned));
                }
            }
        }

        assertThat(Ownership.of(all).isTangled()).isTrue();
    }

    private static Holding holding(int owner, @Nullable Integer owned) {
        return new Holding(owner, owned, BigDecimal.ONE);
    }

    @Test
    void shouldAskForWhatIsNotEnoughToKnowWhoStandsBehindTheCustomer() {
        assertThat(found(Owners.NONE))
                .containsExactly(
                        Tuple.tuple("owners-missing", TO_CORRECT), Tuple.tuple("director-missing", TO_CORRECT));
        assertThat(found(read("""
                        Ada Stone; person; ; FR; 60; ; yes
                        Letterbox; company; ; VG; 50; ;
                        """)))
                .containsExactly(
                        Tuple.tuple("more-than-whole", TO_CORRECT),
                        Tuple.tuple("too-little-known", TO_CORRECT),
                        Tuple.tuple("company-without-owners", TO_CORRECT),
                        Tuple.tuple("birth-date-missing", TO_CORRECT));
        assertThat(found(read("""
                        Ada Stone; person; 1970-05-17; FR; 90; ; yes
                        Letterbox; company; ; VG; 10; ;
                        """)))
                .containsExactly(Tuple.tuple("company-without-owners", NOTE), Tuple.tuple("owners-add-up", PROOF));
    }

    @Test
    void shouldWriteWhatItReads() {
        Owners owners = read("""
                "Stone; Moor & ""Sons""\"; company; ; FR; 60; ;
                Ada Stone; person; 1970-05-17; FR; 100;"Stone; Moor & ""Sons""\";
                Ben Moor; person; 1980-01-02; DE; ; ; oui
                """);

        assertThat(read(OwnerLines.write(owners))).isEqualTo(owners);
    }

    @Test
    void shouldTellEachLineThatIsWrong() {
        OwnerCheck.Checked checked = checked("""
                Ada Stone; human; 1970-05-17; FR; 60; ;
                Ben Moor; person; 17/05/1970; Atlantis; 160; Nobody; perhaps

                Cleo Hart; person; ; ; ; ;
                Top Holding; company; ; FR; 60; Top Holding;
                """);

        assertThat(checked.owners()).isEqualTo(Owners.NONE);
        assertThat(checked.reasons())
                .extracting(reason -> reason.column())
                .containsExactlyInAnyOrder(
                        "owners[1].kind",
                        "owners[2].birth_date",
                        "owners[2].country",
                        "owners[2].director",
                        "owners[2].percent",
                        "owners[2].of",
                        "owners[4].percent",
                        "owners[5].of");
    }

    private static List<Tuple> found(Owners owners) {
        return OwnershipCheck.of(COMPANY, owners, new BigDecimal(75)).stream()
                .map(finding -> Tuple.tuple(finding.key(), finding.severity()))
                .toList();
    }

    private static BigDecimal percent(Owners owners, String name) {
        int number = owners.parties().stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow()
                .number();
        return owners.ownership().together(List.of(number));
    }

    private static Owners read(String lines) {
        OwnerCheck.Checked checked = checked(lines);
        assertThat(checked.reasons()).isEmpty();
        return checked.owners();
    }

    private static OwnerCheck.Checked checked(String lines) {
        return OwnerCheck.of(((Reading.Table) OwnerLines.read(lines)).rows());
    }
}
