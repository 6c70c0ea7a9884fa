package org.opsrail.connector;

import java.net.URI;

/**
 * A system that may be called.
 *
 * @param endpoint checked against the installation's allowed ones
 * @param secret its key; never written anywhere
 */
public record Target(String systemId, String systemName, String secretName, URI endpoint, String secret) {

    public ConnectorUnavailable unreachable(Throwable cause) {
        return unavailable("%s can't be reached: no answer in time. Try again later.".formatted(systemName), cause);
    }

    public ConnectorUnavailable failing(int status, Throwable cause) {
        return unavailable(
                "%s answers with an error of its own (%d). Try again later.".formatted(systemName, status), cause);
    }

    public ConnectorUnavailable keyNotAccepted(Throwable cause) {
        return unavailable(
                "%s does not accept our key: it may have expired. Renew the secret '%s', then try again."
                        .formatted(systemName, secretName),
                cause);
    }

    public ConnectorUnavailable notUnderstood(Throwable cause) {
        return unavailable(
                "%s gave an answer that can't be understood. Is the endpoint right?".formatted(systemName), cause);
    }

    private static ConnectorUnavailable unavailable(String message, Throwable cause) {
        return new ConnectorUnavailable(message, cause);
    }

    @Override
    public String toString() {
        return "Target[%s, %s]".formatted(systemId, endpoint);
    }
}
