package org.opsrail.duediligence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.duediligence.process.DealIntake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Without a secret nobody is believed, and with a bad one nothing starts. */
@OpsrailTest
class DealHookOffTests {

    @Autowired
    DealIntake intake;

    private final HookRefusals refusals = new HookRefusals(new SimpleMeterRegistry());

    @Test
    void shouldBeOffWithoutASecret() throws Exception {
        ResponseEntity<?> answer = new DealHook(" ", intake, refusals, JsonMapper.shared())
                .receive(new MockHttpServletRequest("POST", DealHook.ADDRESS));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(String.valueOf(answer.getBody())).contains("no secret is set");
    }

    @Test
    void shouldNotStartWithASecretThatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DealHook("whsec_c2hvcnQ=", intake, refusals, JsonMapper.shared()));
    }
}
