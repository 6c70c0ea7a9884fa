package org.opsrail.connector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.connector.StandardWebhook.Refusal;

/** With the example that the specification's own libraries are tested with. */
class StandardWebhookTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ANOTHER = "whsec_b3Bzcmlscy1uZXh0LXNlY3JldC1vZi10ZXN0cyE=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @ParameterizedTest
    @ValueSource(strings = {SECRET, SECRET + " " + ANOTHER, ANOTHER + "\n" + SECRET})
    void shouldBelieveWhoKnowsASecret(String secrets) {
        assertThat(StandardWebhook.of(secrets)
                        .check(ID, "" + TIME, "v1a,b v1,eHg= " + SIGNATURE, BODY.getBytes(UTF_8), at(TIME + 300)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "301, OUT_OF_TIME",
        "-301, OUT_OF_TIME",
    })
    void shouldNotBelieveAnotherTime(long seconds, Refusal refusal) {
        assertThat(StandardWebhook.of(SECRET).check(ID, "" + TIME, SIGNATURE, BODY.getBytes(UTF_8), at(TIME + seconds)))
                .contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "msg_other, 1614265330, {\"test\": 2432232314}, FORGED",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265331, {\"test\": 2432232314}, FORGED",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265330, {\"test\": 2432232315}, FORGED",
        "'', 1614265330, {\"test\": 2432232314}, UNSIGNED",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, soon, {\"test\": 2432232314}, UNSIGNED",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 99999999999999999999, {\"test\": 2432232314}, UNSIGNED"
    })
    void shouldNotBelieveWhatWasNotSigned(String id, String time, String body, Refusal refusal) {
        assertThat(StandardWebhook.of(SECRET).check(id, time, SIGNATURE, body.getBytes(UTF_8), at(TIME)))
                .contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v1,", "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "g0hM9SsE+OTPJTGt"})
    void shouldNotBelieveAnotherSignature(String signature) {
        assertThat(StandardWebhook.of(SECRET).check(ID, "" + TIME, signature, BODY.getBytes(UTF_8), at(TIME)))
                .isNotEmpty();
    }

    @Test
    void shouldNotBelieveWhoKnowsAnotherSecret() {
        assertThat(StandardWebhook.of(ANOTHER).check(ID, "" + TIME, SIGNATURE, BODY.getBytes(UTF_8), at(TIME)))
                .contains(Refusal.FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "whsec_",
                "whsec_c2hvcnQ=",
                "whsec_??",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqrTwjU"
            })
    void shouldRefuseASecretThatIsNoneWithoutTellingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardWebhook.of(SECRET + " " + secret))
                .withMessageStartingWith("A webhook's secret is whsec_");
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
