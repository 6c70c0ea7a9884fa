package org.opsrail.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that can't know its engine says at start which setting is missing. */
class ClientAddressTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(CamundaClientConfiguration.class, Settings.class);

    @EnableConfigurationProperties(CamundaClientSettings.class)
    static class Settings {}

    @ParameterizedTest
    @CsvSource({"grpc-address, rest-address", "rest-address, grpc-address"})
    void shouldNameTheAddressThatIsMissing(String given, String missing) {
        runner.withPropertyValues("camunda.client." + given + "=http://cluster:26500")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                InvalidConfigurationPropertyValueException.class,
                                invalid -> assertThat(invalid.getName()).isEqualTo("camunda.client." + missing))
                        .hasMessageContaining("http://cluster:26500"));
    }

    @Test
    void shouldAskForAClusterWhenThereIsNoEmbeddedEngine() {
        runner.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("opsrail.engine.enabled")
                .hasMessageContaining("camunda.client.grpc-address"));
    }
}
