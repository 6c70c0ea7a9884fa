package org.opsrail.task.process;

import io.camunda.client.api.search.response.UserTask;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.stereotype.Component;

/** What is written about a task, in the reader's words; each message once per task. */
@Component
class TaskMail {

    private final Notifications notifications;
    private final Actors actors;
    private final ProcessModels models;
    private final List<CaseSource> cases;

    TaskMail(Notifications notifications, Actors actors, ProcessModels models, List<CaseSource> cases) {
        this.notifications = notifications;
        this.actors = actors;
        this.models = models;
        this.cases = cases;
    }

    void remind(UserTask task, String assignee) {
        send(task, assignee, "reminder", Map.of());
    }

    void escalate(UserTask task, String assignee, String manager) {
        String name = actors.displayNames(List.of(assignee)).getOrDefault(assignee, assignee);
        send(task, manager, "escalation", Map.of("assigneeName", name));
    }

    private void send(UserTask task, String recipient, String template, Map<String, Object> more) {
        Locale locale = actors.byId(recipient).map(Actor::locale).orElse(Locale.ENGLISH);
        Map<String, Object> model = new HashMap<>(more);
        String title = models.model(task.getProcessDefinitionKey()).name(task.getElementId(), locale);
        model.put("taskTitle", title);
        model.put("subject", subject(task, recipient, locale, title));
        model.put("dueAt", task.getDueDate().toInstant());
        model.put("link", "/tasks/" + task.getUserTaskKey());
        String once = "task/" + task.getUserTaskKey() + "/" + template + "/" + recipient;
        notifications.send(new Message(once, recipient, null, template, locale, model));
    }

    // Whoever may not see the case is told of the task only.
    private String subject(UserTask task, String recipient, Locale locale, String otherwise) {
        long key = task.getProcessInstanceKey();
        return actors.byId(recipient).stream()
                .flatMap(reader -> cases.stream()
                        .filter(source -> source.processId().equals(task.getBpmnProcessId()))
                        .map(source ->
                                source.summaries(List.of(key), reader, locale).get(key)))
                .filter(java.util.Objects::nonNull)
                .map(CaseSource.Summary::subject)
                .findFirst()
                .orElse(otherwise);
    }
}
