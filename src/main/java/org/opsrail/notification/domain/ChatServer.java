package org.opsrail.notification.domain;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.notification.NotificationSettings;
import org.opsrail.notification.domain.ChatAddresses.Address;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts messages to the webhooks of chat services; never follows a redirect. */
@Component
public class ChatServer {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Channels channels;
    private final ChatAddresses addresses;
    private final MessageSource messages;
    private final NotificationSettings settings;
    private final JsonMapper json;
    private final AuditTrail trail;

    ChatServer(
            Channels channels,
            ChatAddresses addresses,
            MessageSource messages,
            NotificationSettings settings,
            JsonMapper json,
            AuditTrail trail) {
        this.channels = channels;
        this.addresses = addresses;
        this.messages = messages;
        this.settings = settings;
        this.json = json;
        this.trail = trail;
    }

    Handover hand(OutboxMessage message, UUID channelId) {
        Optional<Channel> channel = channels.byId(channelId);
        if (channel.isEmpty()) {
            return new Handover.Refused("The channel has been removed.");
        }
        Locale locale = Locale.forLanguageTag(message.language());
        ChatPayload payload = payload(message.subject(), message.brief(), message.link(), locale);
        return post(channel.get(), payload).map(this::handover).orElseGet(Handover.Taken::new);
    }

    /** Posts a greeting at once, and tells what went wrong, if anything did. */
    public Optional<ChatProblem> test(Channel channel) {
        trail.record(ChannelAction.TEST_CHANNEL.entry(channel));
        Locale locale = channel.language();
        String title = messages.getMessage("notification.channel.test.title", null, locale);
        String text = messages.getMessage("notification.channel.test.text", null, locale);
        return post(channel, payload(title, text, settings.url("/"), locale));
    }

    private ChatPayload payload(String title, String text, @Nullable String link, Locale locale) {
        return new ChatPayload(title, text, link, messages.getMessage("notification.action-open", null, locale));
    }

    private Handover handover(ChatProblem problem) {
        String words = messages.getMessage(problem.messageKey(), null, Locale.ENGLISH);
        return problem.isFinal() ? new Handover.Refused(words) : new Handover.Postponed(words);
    }

    private Optional<ChatProblem> post(Channel channel, ChatPayload payload) {
        return switch (addresses.of(channel)) {
            case Address.Missing missing -> Optional.of(missing.because());
            case Address.Known known -> post(known.uri(), payload.as(channel.service(), json));
        };
    }

    /** The answer has to be there in time, whole. Its text is not kept: it may quote the address. */
    private Optional<ChatProblem> post(URI address, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return problem(
                    answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return Optional.of(ChatProblem.UNREACHABLE);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of(ChatProblem.UNREACHABLE);
        }
    }

    private static Optional<ChatProblem> problem(int status) {
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        boolean passes = status == 408 || status == 429 || status >= 500;
        return Optional.of(passes ? ChatProblem.BUSY : ChatProblem.REFUSED);
    }
}
