package org.opsrail.answerlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.answerlibrary.Evidence.Doubt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpsrailTest
class AnswerLibraryTests {

    @Autowired
    private AnswerLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("TRUNCATE answerlibrary.answer CASCADE").update();
    }

    @Test
    void shouldFindWhatIsMeantInOtherWordsAndSayWhy() {
        UUID mfa = learn("Is multi-factor authentication required for administrators?", "Yes, for everybody.");
        UUID rest = learn("Is customer data encrypted at rest?", "Yes, AES-256.");
        UUID transit = learn("Is customer data encrypted in transit?", "Yes, TLS 1.2 or later.");

        Suggestion best = first("Do you enforce MFA for admin users and administrators?");
        assertThat(best.answer().id()).isEqualTo(mfa);
        assertThat(best.evidence().shared()).contains("mfa", "administrators");

        List<Suggestion> both = library.suggest("Do you encrypt our data while stored?", Locale.ENGLISH, 5);
        assertThat(both.getFirst().answer().id()).isEqualTo(rest);
        assertThat(both.getFirst().proposed()).isTrue();
        assertThat(both).noneMatch(found -> found.answer().id().equals(transit) && found.proposed());
    }

    @Test
    void shouldDoubtWhatIsAlikeAndMeansSomethingElse() {
        learn("Is customer data stored outside the EU?", "No.");

        Suggestion denied = library.suggest(
                        "Can you confirm that customer data is not stored outside the EU?", Locale.ENGLISH, 5)
                .getFirst();
        assertThat(denied.proposed()).isFalse();
        assertThat(denied.evidence().doubts()).contains(Doubt.NEGATION);
    }

    @Test
    void shouldFindInFrenchWithoutItsAccentsAndNeverInTheOtherLanguage() {
        UUID french = library.learn(learned(
                "k-fr", "Les données sont-elles chiffrées au repos ?", Locale.FRENCH, "Oui.", null, "E010", "E001"));
        learn("Is customer data encrypted at rest?", "Yes.");

        List<Suggestion> found = library.suggest("CHIFFREZ-VOUS LES DONNEES STOCKEES ?", Locale.FRENCH, 5);

        assertThat(found).extracting(each -> each.answer().id()).containsExactly(french);
        assertThat(found.getFirst().proposed()).isTrue();
    }

    @Test
    void shouldLearnAWordingThenAVersionAndTheSameOnceOnly() {
        UUID answer = learn("Do you perform penetration tests?", "Yes, every year.");

        Learned reworded = learned(
                "k-2",
                "Is your solution hacked ethically by an external firm?",
                Locale.ENGLISH,
                "Yes, every year.",
                answer,
                "E010",
                "E001");
        assertThat(library.learn(reworded)).isEqualTo(answer);
        assertThat(library.find(answer).orElseThrow().version()).isEqualTo(1);
        assertThat(first("Is the solution hacked ethically by an external firm?")
                        .answer()
                        .id())
                .isEqualTo(answer);

        Learned changed = learned("k-3", "Pen tests?", Locale.ENGLISH, "Yes, twice a year.", answer, "E010", "E001");
        library.learn(changed);
        library.learn(changed);
        LibraryAnswer now = library.find(answer).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.text()).isEqualTo("Yes, twice a year.");
        assertThat(now.status()).isEqualTo(AnswerStatus.APPROVED);
    }

    @Test
    void shouldSendOnlyThePresentVersionAndOnlyWhileItHolds() {
        UUID answer = learn("Do you have a security policy?", "Yes.");
        LocalDate until = library.find(answer).orElseThrow().validUntil();

        assertThat(library.sendable(answer, 1, until)).isTrue();
        assertThat(library.sendable(answer, 1, until.plusDays(1))).isFalse();
        library.learn(learned("k-4", "Security policy?", Locale.ENGLISH, "Yes, version 3.", answer, "E010", "E001"));
        assertThat(library.sendable(answer, 1, until)).isFalse();
        assertThat(library.sendable(answer, 2, until)).isTrue();
        jdbc.sql("UPDATE answerlibrary.answer SET retired_at = now(), retired_by = 'E001'")
                .update();
        assertThat(library.sendable(answer, 2, until)).isFalse();
        assertThat(library.suggest("Do you have a security policy?", Locale.ENGLISH, 5))
                .isEmpty();
    }

    @Test
    void shouldProposeNothingThatOnlyItsAuthorKnowsOrThatHasExpired() {
        library.learn(learned("k-5", "Do you hold a cyber insurance?", Locale.ENGLISH, "Yes.", null, "E010", "E010"));
        assertThat(first("Do you hold a cyber insurance?").answer().status()).isEqualTo(AnswerStatus.DRAFT);
        assertThat(first("Do you hold a cyber insurance?").confidence()).isGreaterThan(0.9);
        assertThat(first("Do you hold a cyber insurance?").proposed()).isFalse();

        jdbc.sql("UPDATE answerlibrary.answer SET valid_until = '2020-01-01'").update();
        assertThat(first("Do you hold a cyber insurance?").answer().status()).isEqualTo(AnswerStatus.EXPIRED);
        assertThat(first("Do you hold a cyber insurance?").proposed()).isFalse();
    }

    private Suggestion first(String question) {
        return library.suggest(question, Locale.ENGLISH, 5).getFirst();
    }

    private UUID learn(String question, String text) {
        return library.learn(learned("k/" + question, question, Locale.ENGLISH, text, null, "E010", "E001"));
    }

    private static Learned learned(
            String key,
            String question,
            Locale language,
            String text,
            @Nullable UUID from,
            String by,
            String releaser) {
        return new Learned(key, question, language, Choice.YES, text, from, "security", "E010", by, releaser);
    }
}
