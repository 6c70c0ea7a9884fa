package org.opsrail.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPathTests {

    @ParameterizedTest
    @CsvSource({
        "/tasks?filter=all, /tasks?filter=all",
        "//evil.example, /",
        "https://evil.example, /",
        "/\\evil.example, /",
        "tasks, /",
    })
    void shouldLeadBackToThisSiteOnly(String back, String expected) {
        assertThat(PreferencesController.ownPath(back)).isEqualTo(expected);
    }
}
