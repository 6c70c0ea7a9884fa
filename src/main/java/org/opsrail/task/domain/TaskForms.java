package org.opsrail.task.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.identity.Actor;
import org.opsrail.task.FormHandler;
import org.opsrail.task.OpenTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The form of a task, and what it shows at first. */
@Component
public class TaskForms {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final TaskEngine engine;
    private final Drafts drafts;
    private final TaskFiles files;
    private final JsonMapper json;
    private final Map<String, FormHandler> handlers;

    TaskForms(
            TaskEngine engine, Drafts drafts, TaskFiles files, JsonMapper json, ObjectProvider<FormHandler> handlers) {
        this.engine = engine;
        this.drafts = drafts;
        this.files = files;
        this.json = json;
        this.handlers = handlers.orderedStream().collect(Collectors.toMap(FormHandler::formId, Function.identity()));
    }

    public Optional<FormSchema> form(Task task) {
        return engine.form(task.key()).map(FormSchema::parse);
    }

    /** What the form is opened with: the module's values, routing facts already known, and the person's own draft. */
    public Map<String, Object> values(Task task, FormSchema form, Actor actor, Locale locale) {
        Map<String, Object> values = shown(task, form, actor, locale);
        unsent(task, form, actor).ifPresent(values::putAll);
        return values;
    }

    /** What the person typed and has not sent, or has sent too late. */
    public Optional<Map<String, Object>> unsent(Task task, FormSchema form, Actor actor) {
        return drafts.find(task.key(), actor.id())
                .map(draft -> json.readValue(draft, OBJECT))
                .map(draft -> files.shown(task, form, draft, actor));
    }

    Map<String, Object> shown(Task task, FormSchema form, Actor actor, Locale locale) {
        OpenTask open = open(task);
        Map<String, Object> values = new LinkedHashMap<>();
        form.fields().stream()
                .filter(FormField::isRoute)
                .map(field -> field.path().getFirst())
                .filter(open.variables()::containsKey)
                .forEach(name -> values.put(name, open.variables().get(name)));
        handler(form).ifPresent(handler -> values.putAll(plain(handler.prefill(open, actor, locale))));
        return values;
    }

    /** As the browser sees it: what modules give as records is held against answers as maps. */
    private Map<String, Object> plain(Map<String, Object> prefill) {
        return json.convertValue(prefill, OBJECT);
    }

    /** The page on which the task is worked, where its form is not enough. */
    public Optional<String> page(Task task, FormSchema form) {
        return handler(form).flatMap(handler -> handler.page(open(task)));
    }

    Optional<FormHandler> handler(FormSchema form) {
        return Optional.ofNullable(handlers.get(form.id()));
    }

    OpenTask open(Task task) {
        return new OpenTask(task.key(), task.caseKey(), task.elementId(), engine.variables(task.key()));
    }
}
