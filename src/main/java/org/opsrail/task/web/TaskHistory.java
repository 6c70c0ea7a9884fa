package org.opsrail.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.monitor.HistorySource;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.task.domain.Answers;
import org.opsrail.task.domain.Answers.Completion;
import org.opsrail.task.domain.Comments;
import org.opsrail.task.domain.Escalations;
import org.opsrail.task.domain.Escalations.Escalation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tasks done, comments written and what was brought to somebody else for being late, as a part of their case's history. */
@Component
class TaskHistory implements HistorySource {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Answers answers;
    private final Comments comments;
    private final Escalations escalations;
    private final EscalationNames destinations;
    private final MessageSource messages;
    private final JsonMapper json;

    TaskHistory(
            Answers answers,
            Comments comments,
            Escalations escalations,
            EscalationNames destinations,
            MessageSource messages,
            JsonMapper json) {
        this.answers = answers;
        this.comments = comments;
        this.escalations = escalations;
        this.destinations = destinations;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public List<Happening> happenings(long processInstanceKey, ProcessModel model, Actor reader, Locale locale) {
        List<Happening> happenings = new ArrayList<>();
        answers.completionsOf(processInstanceKey)
                .forEach(completion -> happenings.add(new Happening(
                        completion.at(),
                        completed(completion, model, locale),
                        completion.actor(),
                        Set.of(completion.elementId()))));
        comments.ofCase(processInstanceKey)
                .forEach(comment -> happenings.add(new Happening(
                        comment.at(),
                        messages.getMessage("task.history.comment", new Object[] {comment.content()}, locale),
                        comment.author())));
        escalations
                .ofCase(processInstanceKey)
                .forEach(escalation ->
                        happenings.add(new Happening(escalation.at(), escalated(escalation, model, locale), null)));
        return happenings;
    }

    private String escalated(Escalation escalation, ProcessModel model, Locale locale) {
        String task = model.name(escalation.elementId(), locale);
        String to = destinations.name(escalation.to(), locale);
        return messages.getMessage("task.history.escalated", new Object[] {task, to}, locale);
    }

    private String completed(Completion completion, ProcessModel model, Locale locale) {
        String name = model.name(completion.elementId(), locale);
        String done = messages.getMessage("task.history.completed", new Object[] {name}, locale);
        return Optional.ofNullable(completion.answers())
                .map(content -> done + " " + listed(json.readValue(content, OBJECT)))
                .orElse(done);
    }

    private static String listed(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .collect(Collectors.joining("; ", "(", ")"));
    }
}
