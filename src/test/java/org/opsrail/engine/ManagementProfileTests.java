package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Who can move a company's clock or empty its engine has a rehearsal before them, never production. */
class ManagementProfileTests {

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withUserConfiguration(ClockEndpoint.class, ClusterEndpoint.class);

    @ParameterizedTest
    @ValueSource(strings = {"production", "production,local", "production,test", "staging"})
    void shouldHaveNoEndpointForClockOrPurge(String profiles) {
        runner.withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ClockEndpoint.class)
                        .doesNotHaveBean(ClusterEndpoint.class));
    }

    /** Fails for want of the engine, which shows that they would be there. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "test"})
    void shouldHaveThemInARehearsal(String profile) {
        runner.withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Endpoint")
                        .hasMessageContaining(EngineClock.class.getName()));
    }
}
