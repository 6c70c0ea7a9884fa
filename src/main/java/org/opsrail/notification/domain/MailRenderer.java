package org.opsrail.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.calendar.DayText;
import org.opsrail.notification.NotificationSettings;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes a mail in the recipient's language and time zone, as plain text and as HTML. */
@Component
class MailRenderer {

    static final String DIGEST = "digest";

    private static final String FOLDER = "notification/";
    private static final int TOLD_IN_BRIEF = 15;
    private static final String DAY = "EEEE d MMMM uuuu";

    private final SpringTemplateEngine html;
    private final SpringTemplateEngine text;
    private final MessageSource messages;
    private final NotificationSettings settings;

    MailRenderer(ApplicationContext context, MessageSource messages, NotificationSettings settings) {
        this.html = engine(context, messages, TemplateMode.HTML, ".html");
        this.text = engine(context, messages, TemplateMode.TEXT, ".txt");
        this.messages = messages;
        this.settings = settings;
    }

    RenderedMail render(MailTemplate template, Map<String, Object> model, Locale locale, ZoneId zone) {
        template.check(model);
        Map<String, Object> readable = readable(model, locale, zone);
        Context context = new Context(locale, readable);
        Object[] about = {readable.getOrDefault("subject", ""), readable.getOrDefault("taskTitle", "")};
        String subject = messages.getMessage("notification.%s.subject".formatted(template.file()), about, locale);
        String file = FOLDER + template.file();
        return new RenderedMail(
                OneLine.of(subject),
                text.process(file, context).strip() + "\n",
                html.process(file, context),
                brief(template, readable, locale),
                (String) readable.get("link"));
    }

    /** Many in one, each with its subject and its link. */
    RenderedMail digest(List<OutboxMessage> together, Locale locale) {
        String link = settings.url("/tasks");
        Context context = new Context(locale, Map.of("items", together, "link", link));
        Object[] about = {together.getFirst().subject(), together.size() - 1};
        return new RenderedMail(
                OneLine.of(messages.getMessage("notification.digest.subject", about, locale)),
                text.process(FOLDER + DIGEST, context).strip() + "\n",
                html.process(FOLDER + DIGEST, context),
                shortened(together, locale),
                link);
    }

    private String shortened(List<OutboxMessage> together, Locale locale) {
        String told = together.stream()
                .limit(TOLD_IN_BRIEF)
                .map(message -> "• " + message.subject())
                .collect(Collectors.joining("\n"));
        int more = together.size() - TOLD_IN_BRIEF;
        return more <= 0
                ? told
                : told + "\n" + messages.getMessage("notification.digest.more", new Object[] {more}, locale);
    }

    private String brief(MailTemplate template, Map<String, Object> readable, Locale locale) {
        Object[] named = template.introduced().stream().map(readable::get).toArray();
        String intro = messages.getMessage("notification.%s.intro".formatted(template.file()), named, locale);
        Object due = readable.get("dueAt");
        return due == null
                ? intro
                : intro + "\n" + messages.getMessage("notification.brief.due", new Object[] {due}, locale);
    }

    private Map<String, Object> readable(Map<String, Object> model, Locale locale, ZoneId zone) {
        Map<String, Object> readable = new HashMap<>();
        model.forEach((key, value) -> readable.put(key, readable(value, locale, zone)));
        Set.of("link", "signInLink")
                .forEach(key -> readable.computeIfPresent(key, (name, path) -> settings.url(path.toString())));
        return readable;
    }

    private static Object readable(Object value, Locale locale, ZoneId zone) {
        return switch (value) {
            case LocalDate date -> DayText.of(date, DAY, locale);
            case Instant instant -> DayText.of(instant.atZone(zone), DAY + ", HH:mm", locale);
            case Number number -> number;
            default -> OneLine.of(value.toString());
        };
    }

    private static SpringTemplateEngine engine(
            ApplicationContext context, MessageSource messages, TemplateMode mode, String suffix) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
