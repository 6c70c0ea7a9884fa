package org.opsrail.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedEndpointsTests {

    private final AllowedEndpoints endpoints = new AllowedEndpoints(
            List.of(URI.create("https://api.example.com/scim"), URI.create("http://localhost:8080/sample/")));

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/scim,                    true",
        "https://api.example.com/scim/v2,                 true",
        "http://localhost:8080/sample/scim/github/v2,     true",
        "https://api.example.com/scimitar,                false",
        "https://api.example.com/scim/../admin,           false",
        "https://api.example.com/scim/%2e%2e/admin,       false",
        "http://api.example.com/scim/v2,                  false",
        "https://api.example.com:8443/scim/v2,            false",
        "https://user@api.example.com/scim/v2,            false",
        "https://api.example.com.evil.test/scim/v2,       false",
        "https://169.254.169.254/latest/meta-data,        false",
        "https://api.example.com/scim?x=1,                false",
        "/scim/v2,                                        false",
        "file:///etc/passwd,                              false",
    })
    void shouldAllowOnlyWhatTheInstallationNames(URI endpoint, boolean allowed) {
        assertThat(endpoints.allow(endpoint)).isEqualTo(allowed);
    }

    @Test
    void shouldAllowNothingByDefault() {
        assertThat(new AllowedEndpoints(List.of()).allow(URI.create("https://api.example.com/")))
                .isFalse();
    }
}
