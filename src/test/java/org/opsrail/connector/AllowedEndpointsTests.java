package org.opsrail.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedEndpointsTests {

    private final AllowedEndpoints endpoints = new AllowedEndpoints(List.of(
            URI.create("https://api.example.com/scim"),
            URI.create("http://localhost:8080/sample/"),
            URI.create("https://lists.example.com/file?token=public")));

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
        "https://lists.example.com/file?token=public,      true",
        "https://lists.example.com/file?token=other,       false",
        "https://lists.example.com/file,                   false",
        "/scim/v2,                                        false",
        "file:///etc/passwd,                              false",
    })
    void shouldAllowOnlyWhatTheInstallationNames(URI endpoint, boolean allowed) {
        assertThat(endpoints.allow(endpoint)).isEqualTo(allowed);
    }

    @Test
    void shouldBeSentOnOnlyToWhatIsAllowedWhateverItsQuery() {
        assertThat(endpoints.allowOnwards(URI.create("https://api.example.com/scim/file?signature=x")))
                .isTrue();
        assertThat(endpoints.allowOnwards(URI.create("https://169.254.169.254/scim?x=https://api.example.com/scim")))
                .isFalse();
    }

    @Test
    void shouldAllowNothingByDefault() {
        assertThat(new AllowedEndpoints(List.of()).allow(URI.create("https://api.example.com/")))
                .isFalse();
    }
}
