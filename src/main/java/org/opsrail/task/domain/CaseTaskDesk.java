package org.opsrail.task.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opsrail.document.Filing;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.opsrail.task.TaskDesk;
import org.springframework.stereotype.Component;

@Component
class CaseTaskDesk implements TaskDesk {

    private final TaskEngine engine;
    private final OwnMatters matters;
    private final TaskForms forms;
    private final TaskFiles files;
    private final TaskCompletion completion;

    CaseTaskDesk(TaskEngine engine, OwnMatters matters, TaskForms forms, TaskFiles files, TaskCompletion completion) {
        this.engine = engine;
        this.matters = matters;
        this.forms = forms;
        this.files = files;
        this.completion = completion;
    }

    @Override
    public List<Waiting> waiting(long processInstanceKey) {
        return engine.search(TaskQuery.ofCase(processInstanceKey)).tasks().stream()
                .filter(task -> task.state() == Task.State.OPEN)
                .map(task ->
                        new Waiting(task.key(), task.elementId(), task.assignee(), Set.copyOf(task.candidateGroups())))
                .toList();
    }

    @Override
    public Optional<OpenTask> answering(long userTaskKey, Actor actor) {
        return engine.task(userTaskKey)
                .filter(task -> TaskRights.completes(task, actor))
                .filter(task -> matters.stake(Matter.of(task), actor.id()).isEmpty())
                .map(forms::open);
    }

    @Override
    public Map<String, Object> unsent(long userTaskKey, Actor actor) {
        return engine.task(userTaskKey)
                .filter(task -> TaskRights.completes(task, actor))
                .flatMap(task -> forms.form(task).flatMap(form -> forms.unsent(task, form, actor)))
                .orElseGet(Map::of);
    }

    @Override
    public boolean isOver(long userTaskKey, Actor actor) {
        return engine.task(userTaskKey)
                .filter(task -> TaskRights.sees(task, actor) && !task.isOpen())
                .isPresent();
    }

    @Override
    public boolean complete(long userTaskKey, Actor actor, UnaryOperator<Map<String, Object>> answers) {
        return engine.task(userTaskKey)
                .map(task -> answers.apply(shown(task, actor)))
                .map(sent -> completion.complete(userTaskKey, sent, actor, actor.locale()))
                .filter(Completion.Completed.class::isInstance)
                .isPresent();
    }

    @Override
    public Optional<String> attach(long userTaskKey, Actor actor, String field, String fileName, byte[] content) {
        return engine.task(userTaskKey)
                .filter(task -> TaskRights.completes(task, actor))
                .flatMap(task -> upload(task, actor, field, fileName, content))
                .filter(Filing.Stored.class::isInstance)
                .map(filing -> ((Filing.Stored) filing).document().id());
    }

    private Optional<Filing> upload(Task task, Actor actor, String field, String fileName, byte[] content) {
        try {
            return files.upload(task, field, fileName, null, new ByteArrayInputStream(content), actor);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Map<String, Object> shown(Task task, Actor actor) {
        return forms.form(task)
                .map(schema -> forms.shown(task, schema, actor, actor.locale()))
                .orElseGet(Map::of);
    }
}
