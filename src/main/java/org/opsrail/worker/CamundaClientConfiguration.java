package org.opsrail.worker;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.CamundaObjectMapper;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.EngineAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The official client, connected to the cluster that the settings name or else to the embedded engine. */
@Configuration(proxyBeanMethods = false)
class CamundaClientConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaClientConfiguration.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    /** Built at its first use, since the embedded engine's addresses are known only once it has started. */
    @Bean(destroyMethod = "")
    @Primary
    CamundaClient camundaClient(LazyClient lazyCamundaClient) {
        return (CamundaClient) new ProxyFactory(CamundaClient.class, lazyCamundaClient).getProxy();
    }

    /**
     * Has threads of its own: a job that assigns or completes a task waits for the task's listeners, so that on the same
     * threads as many such jobs as there are threads would wait for ever.
     */
    @Bean(destroyMethod = "")
    CamundaClient listeningClient(LazyClient lazyListeningClient) {
        return (CamundaClient) new ProxyFactory(CamundaClient.class, lazyListeningClient).getProxy();
    }

    @Bean
    LazyClient lazyListeningClient(CamundaClientSettings settings, ObjectProvider<EngineAccess> embedded) {
        return new LazyClient(() -> connect(settings, embedded));
    }

    @Bean
    LazyClient lazyCamundaClient(
            CamundaClientSettings settings, ObjectProvider<EngineAccess> embedded, ListableBeanFactory beans) {
        // By name, so that the engine is not made before its turn.
        if (!settings.nameCluster() && beans.getBeanNamesForType(EngineAccess.class).length == 0) {
            throw new InvalidConfigurationPropertyValueException(
                    "opsrail.engine.enabled",
                    false,
                    "without the embedded engine, camunda.client.grpc-address and rest-address must name a cluster");
        }
        return new LazyClient(() -> connect(settings, embedded));
    }

    private static CamundaClient connect(CamundaClientSettings settings, ObjectProvider<EngineAccess> embedded) {
        CamundaClientBuilder builder = CamundaClient.newClientBuilder()
                .preferRestOverGrpc(settings.preferRestOverGrpc())
                .defaultRequestTimeout(settings.requestTimeout())
                .numJobWorkerExecutionThreads(settings.executionThreads())
                .withJsonMapper(new CamundaObjectMapper(json()));
        if (settings.nameCluster()) {
            builder.grpcAddress(settings.grpcAddress()).restAddress(settings.restAddress());
            CredentialsProvider credentials = credentials(settings.auth());
            return (credentials == null ? builder : builder.credentialsProvider(credentials)).build();
        }
        EngineAccess engine = embedded.getObject();
        return builder.grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .credentialsProvider(basic(engine.username(), engine.password()))
                .build();
    }

    private static @Nullable CredentialsProvider credentials(CamundaClientSettings.Auth auth) {
        return switch (auth.method()) {
            case NONE -> null;
            case BASIC -> basic(required(auth.username(), "auth.username"), required(auth.password(), "auth.password"));
            case OIDC ->
                CredentialsProvider.newCredentialsProviderBuilder()
                        .clientId(required(auth.clientId(), "auth.client-id"))
                        .clientSecret(required(auth.clientSecret(), "auth.client-secret"))
                        .authorizationServerUrl(
                                required(auth.tokenUrl(), "auth.token-url").toString())
                        .audience(required(auth.audience(), "auth.audience"))
                        .scope(auth.scope())
                        .build();
        };
    }

    private static CredentialsProvider basic(String username, String password) {
        return CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                .applyEnvironmentOverrides(false)
                .username(username)
                .password(password)
                .build();
    }

    private static <T> T required(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> "camunda.client." + name + " is not set");
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    static final class LazyClient extends AbstractLazyCreationTargetSource implements DisposableBean {

        private final Supplier<CamundaClient> connect;

        private LazyClient(Supplier<CamundaClient> connect) {
            this.connect = connect;
        }

        @Override
        protected Object createObject() {
            return connect.get();
        }

        @Override
        public Class<?> getTargetClass() {
            return CamundaClient.class;
        }

        @Override
        public void destroy() throws Exception {
            if (isInitialized() && getTarget() instanceof CamundaClient client) {
                // Bounded, since the client never lets go of a stream's lock when it was just about to open the stream
                // anew, as it is when the engine does not answer.
                Thread closing = Thread.ofVirtual().name("camunda-client-close").start(client::close);
                if (!closing.join(CLOSE_PATIENCE)) {
                    LOG.warn("The connection to the engine was not closed in an orderly way");
                }
            }
        }
    }
}
