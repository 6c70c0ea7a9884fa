package org.opsrail.task.process;

import io.camunda.client.api.search.response.UserTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.GroupMessage;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.shell.GroupNames;
import org.springframework.stereotype.Component;

/**
 * What is written about a task, in the reader's words; each message once per task and reader. Whoever has left, may not
 * act or is not in the directory gets none.
 */
@Component
class TaskMail {

    private final Notifications notifications;
    private final Actors actors;
    private final Directory directory;
    private final GroupNames groups;
    private final ProcessModels models;
    private final List<CaseSource> cases;

    TaskMail(
            Notifications notifications,
            Actors actors,
            Directory directory,
            GroupNames groups,
            ProcessModels models,
            List<CaseSource> cases) {
        this.notifications = notifications;
        this.actors = actors;
        this.directory = directory;
        this.groups = groups;
        this.models = models;
        this.cases = cases;
    }

    void assign(UserTask task, String assignee) {
        send(task, assignee, "task-assigned", locale -> Map.of());
    }

    void remind(UserTask task, String assignee) {
        send(task, assignee, "reminder", locale -> Map.of());
    }

    /** To everybody who may take a task that nobody has taken, and to the rooms of the groups. */
    void remindCandidates(UserTask task) {
        Collection<String> named = orEmpty(task.getCandidateUsers());
        Collection<String> offered = orEmpty(task.getCandidateGroups());
        Stream.concat(named.stream(), actors.membersOf(offered).stream().map(Actor::id))
                .distinct()
                .forEach(candidate -> send(
                        task,
                        candidate,
                        "reminder-to-group",
                        locale -> Map.of("candidates", candidates(task, locale))));
        offered.forEach(group ->
                post(task, group, "reminder-to-group", locale -> Map.of("candidates", candidates(task, locale))));
    }

    void escalate(UserTask task, String assignee, String manager) {
        send(task, manager, "escalation", locale -> Map.of("assigneeName", names(List.of(assignee))));
    }

    void tellAssignee(UserTask task, String assignee, Collection<String> deciders) {
        send(task, assignee, "escalation-of-yours", locale -> Map.of("managerName", names(deciders)));
    }

    /** A task that nobody has taken in time; the group's room is told, too. */
    void offer(UserTask task, String member, String group) {
        Function<Locale, Map<String, Object>> more =
                locale -> Map.of("candidates", groups.names(List.of(group), locale));
        send(task, member, "escalation-to-group", more);
        post(task, group, "escalation-to-group", more);
    }

    /** Whether a mail to that person makes sense. */
    boolean reaches(String person) {
        return actors.mayAct(person)
                && directory
                        .person(person)
                        .filter(known -> known.status() != Person.Status.GONE)
                        .isPresent();
    }

    private void send(
            UserTask task, String recipient, String template, Function<Locale, Map<String, Object>> moreInTheirWords) {
        if (!reaches(recipient)) {
            return;
        }
        Optional<Actor> reader = actors.byId(recipient);
        Locale locale = reader.map(Actor::locale).orElse(Locale.ENGLISH);
        Map<String, Object> model = about(task, locale, moreInTheirWords);
        model.put(
                "subject",
                subject(task, reader, locale)
                        .orElseGet(() ->
                                models.model(task.getProcessDefinitionKey()).name(locale)));
        notifications.send(new Message(once(task, template, recipient), recipient, null, template, locale, model));
    }

    // Nobody knows here who reads along in a room: it is told of the task and the process only.
    private void post(
            UserTask task, String group, String template, Function<Locale, Map<String, Object>> moreInTheirWords) {
        notifications.post(group, locale -> {
            Map<String, Object> model = about(task, locale, moreInTheirWords);
            model.put("subject", models.model(task.getProcessDefinitionKey()).name(locale));
            return new GroupMessage(once(task, template, "group/" + group), template, model);
        });
    }

    private Map<String, Object> about(
            UserTask task, Locale locale, Function<Locale, Map<String, Object>> moreInTheirWords) {
        Map<String, Object> model = new HashMap<>(moreInTheirWords.apply(locale));
        model.put("taskTitle", models.model(task.getProcessDefinitionKey()).name(task.getElementId(), locale));
        Optional.ofNullable(task.getDueDate()).ifPresent(due -> model.put("dueAt", due.toInstant()));
        model.put("link", "/tasks/" + task.getUserTaskKey());
        return model;
    }

    private static String once(UserTask task, String template, String recipient) {
        return "task/" + task.getUserTaskKey() + "/" + template + "/" + recipient;
    }

    /** Empty for whoever may not see the case: they are told of the task only. */
    private Optional<String> subject(UserTask task, Optional<Actor> reader, Locale locale) {
        long key = task.getProcessInstanceKey();
        return reader.stream()
                .flatMap(known -> cases.stream()
                        .filter(source -> source.processId().equals(task.getBpmnProcessId()))
                        .map(source ->
                                source.summaries(List.of(key), known, locale).get(key)))
                .filter(Objects::nonNull)
                .map(CaseSource.Summary::subject)
                .findFirst();
    }

    private String candidates(UserTask task, Locale locale) {
        String offered = groups.names(orEmpty(task.getCandidateGroups()), locale);
        return Stream.of(offered, names(orEmpty(task.getCandidateUsers())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String names(Collection<String> people) {
        Map<String, String> names = actors.displayNames(people);
        return people.stream().map(person -> names.getOrDefault(person, person)).collect(Collectors.joining(", "));
    }

    private static List<String> orEmpty(@Nullable List<String> those) {
        return those == null ? List.of() : those;
    }
}
