package org.opsrail.connector.scim;

import com.unboundid.scim2.client.ScimService;
import jakarta.annotation.PreDestroy;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.ConnectionReuseStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.glassfish.jersey.apache5.connector.Apache5ClientProperties;
import org.glassfish.jersey.apache5.connector.Apache5ConnectorProvider;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.Target;
import org.springframework.stereotype.Component;

/** SCIM clients with our key and our patience; a redirect is not followed, since the key would go with it. */
@Component
class ScimServices {

    private final Client client;

    ScimServices(ConnectorSettings settings) {
        ClientConfig config = new ClientConfig()
                .connectorProvider(new Apache5ConnectorProvider())
                .property(ClientProperties.FOLLOW_REDIRECTS, false)
                .property(
                        Apache5ClientProperties.RETRY_STRATEGY,
                        new DefaultHttpRequestRetryStrategy(0, TimeValue.ZERO_MILLISECONDS))
                // A write on a connection that the system is just closing would fail, and must not be repeated blindly.
                .property(Apache5ClientProperties.REUSE_STRATEGY, (ConnectionReuseStrategy)
                        (request, response, context) -> false)
                .property(Apache5ClientProperties.DISABLE_COOKIES, true);
        this.client = ClientBuilder.newBuilder()
                .withConfig(config)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    ScimService of(Target target) {
        ClientRequestFilter bearer =
                request -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + target.secret());
        return new ScimService(client.target(target.endpoint()).register(bearer));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
