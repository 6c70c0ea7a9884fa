package org.opsrail.notification.domain;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.notification.NotificationSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The addresses of webhooks. They stand in the environment alone, and only hosts that the installation allows are
 * called, so that nobody can point us at an inner service.
 */
@Component
public class ChatAddresses {

    private static final String ANY = "*.";
    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost");

    private final Environment environment;
    private final List<URI> allowed;

    ChatAddresses(Environment environment, NotificationSettings settings) {
        this.environment = environment;
        this.allowed = settings.chatHosts().stream()
                .map(entry -> URI.create(entry.replace(ANY, "any.")))
                .toList();
    }

    Address of(Channel channel) {
        String address = environment.getProperty("opsrail.secrets." + channel.secret());
        if (address == null || address.isBlank()) {
            return new Address.Missing(ChatProblem.NOT_SET);
        }
        return parsed(address.strip())
                .filter(this::isAllowed)
                .<Address>map(Address.Known::new)
                .orElseGet(() -> new Address.Missing(ChatProblem.NOT_ALLOWED));
    }

    /** What of a channel's address may be shown: {@code hooks.slack.com/…}; empty as long as it is not usable. */
    public Optional<String> masked(Channel channel) {
        return of(channel) instanceof Address.Known known
                ? Optional.of(known.uri().getHost() + "/…")
                : Optional.empty();
    }

    public Optional<ChatProblem> problem(Channel channel) {
        return of(channel) instanceof Address.Missing missing ? Optional.of(missing.because()) : Optional.empty();
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && isConfidential(address)
                && allowed.stream().anyMatch(entry -> covers(entry, address));
    }

    private static boolean isConfidential(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && OWN_MACHINE.contains(address.getHost()));
    }

    private static boolean covers(URI entry, URI address) {
        return address.getScheme().equals(entry.getScheme())
                && port(entry) == port(address)
                && hostCovers(entry.getHost(), address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean hostCovers(@Nullable String entry, String host) {
        return entry != null && (entry.startsWith("any.") ? host.endsWith(entry.substring(3)) : host.equals(entry));
    }

    private static int port(URI address) {
        return address.getPort() == 443 && "https".equals(address.getScheme()) ? -1 : address.getPort();
    }

    sealed interface Address {
        record Known(URI uri) implements Address {}

        record Missing(ChatProblem because) implements Address {}
    }
}
