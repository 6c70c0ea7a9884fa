package org.opsrail.connector;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Only what the installation names is called, so that a row in the directory can't point us at an inner service. */
final class AllowedEndpoints {

    private final List<URI> allowed;

    AllowedEndpoints(List<URI> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** What lies below an entry, or is one to the letter: only so it may have a query. */
    boolean allow(URI endpoint) {
        return allowed.contains(endpoint)
                || (isPlain(endpoint) && allowed.stream().anyMatch(entry -> liesBelow(entry, endpoint)));
    }

    /** Where an allowed server sends us on to: such addresses carry signatures in their query. */
    boolean allowOnwards(URI endpoint) {
        String plain = endpoint.toString();
        int query = plain.indexOf('?');
        return allow(query < 0 ? endpoint : URI.create(plain.substring(0, query)));
    }

    /** Nothing that one server reads in another way than the next. */
    private static boolean isPlain(URI endpoint) {
        return endpoint.isAbsolute()
                && endpoint.getHost() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && endpoint.normalize().equals(endpoint)
                && endpoint.getRawPath().indexOf('%') < 0;
    }

    private static boolean liesBelow(URI entry, URI endpoint) {
        String folder = entry.getRawPath().endsWith("/") ? entry.getRawPath() : entry.getRawPath() + "/";
        return entry.getRawQuery() == null
                && entry.getScheme().equals(endpoint.getScheme())
                && Objects.equals(entry.getHost(), endpoint.getHost())
                && entry.getPort() == endpoint.getPort()
                && (endpoint.getRawPath() + "/").startsWith(folder);
    }
}
