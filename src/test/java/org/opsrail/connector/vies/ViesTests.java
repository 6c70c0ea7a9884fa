package org.opsrail.connector.vies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.VatRegister.Answer;

/** Against a server that answers as VIES does, its oddities included. */
class ViesTests {

    private static final String NUMBER = "FR83404833048";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private ViesServer vies;

    @BeforeEach
    void start() throws IOException {
        vies = new ViesServer();
    }

    @AfterEach
    void stop() {
        vies.close();
    }

    @Test
    void shouldAskWithOurOwnNumberAndKeepTheProof() {
        vies.says(true, "SA\\n NORTHWIND", "WAPIAAAAXyz");

        assertThat(vies.register("DE811907980").ask(NUMBER))
                .isEqualTo(new Answer(true, "SA NORTHWIND", DAY, "WAPIAAAAXyz"));
        assertThat(vies.asked())
                .singleElement()
                .asString()
                .contains("\"countryCode\":\"FR\"", "\"vatNumber\":\"83404833048\"")
                .contains("\"requesterMemberStateCode\":\"DE\"", "\"requesterNumber\":\"811907980\"");
    }

    @Test
    void shouldTakeThreeDashesForNoNameAndNothingForNoConsultation() {
        vies.says(true, "---", "").says(false, "---", "");

        assertThat(vies.register("").ask(NUMBER)).isEqualTo(new Answer(true, null, DAY, null));
        assertThat(vies.register("").ask(NUMBER)).isEqualTo(new Answer(false, null, DAY, null));
        assertThat(vies.asked().getFirst().has("requesterNumber")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200, MS_UNAVAILABLE", "200, GLOBAL_MAX_CONCURRENT_REQ", "500, TIMEOUT", "400, INVALID_REQUESTER_INFO"})
    void shouldSayWhichErrorItGivesWhateverItsStatus(int status, String error) {
        vies.fails(status, error);

        assertThatExceptionOfType(ConnectorUnavailable.class)
                .isThrownBy(() -> vies.register("").ask(NUMBER))
                .withMessage("VIES gives no answer now (%s).", error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "<html>",
                "{\"valid\":\"yes\"}",
                "{\"valid\":true}",
                "{\"valid\":true,\"requestDate\":5}"
            })
    void shouldNotGuessWhatAnAnswerMeans(String body) {
        vies.says(200, body).says(302, "");

        assertThatExceptionOfType(ConnectorUnavailable.class)
                .isThrownBy(() -> vies.register("").ask(NUMBER));
        assertThatExceptionOfType(ConnectorUnavailable.class)
                .isThrownBy(() -> vies.register("").ask(NUMBER));
    }

    @Test
    void shouldNotWaitForever() {
        vies.isSilent();

        assertThatExceptionOfType(ConnectorUnavailable.class)
                .isThrownBy(() -> vies.register("").ask(NUMBER))
                .withMessage("VIES can't be reached: no answer in time.");
    }

    @ParameterizedTest
    @CsvSource({
        "FR83404833048, true",
        "EL094259216, true",
        "XI110305878, true",
        "GB110305878, false",
        "CHE107787577MWST, false"
    })
    void shouldCoverTheUnionAndNorthernIreland(String number, boolean covered) {
        assertThat(vies.register("").covers(number)).isEqualTo(covered);
    }

    @Test
    void shouldAskNothingWhileItIsOff() {
        assertThat(vies.register(new ViesSettings(false, URI.create("http://127.0.0.1:1/"), ""))
                        .covers(NUMBER))
                .isFalse();
    }
}
