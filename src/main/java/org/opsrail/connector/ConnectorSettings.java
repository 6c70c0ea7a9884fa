package org.opsrail.connector;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How systems are reached. Their keys stand in the environment alone: {@code OPSRAIL_SECRETS_<NAME>}.
 *
 * @param allowedEndpoints addresses below which a system's endpoint may lie, for example
 *     {@code https://api.example.com/scim/}; none by default: nothing is called that the installation does not name
 * @param connectTimeout default 5 s
 * @param answerTimeout default 15 s
 * @param downloadTimeout until a whole file has come, default 5 min
 */
@ConfigurationProperties("opsrail.connector")
public record ConnectorSettings(
        @DefaultValue({}) List<URI> allowedEndpoints,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("5m") Duration downloadTimeout) {}
