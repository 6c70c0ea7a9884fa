package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.Changeset;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.UserTaskForms;
import org.opsrail.engine.UserTaskRights.UserTaskChange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to user tasks. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2/user-tasks/{key}")
class UserTaskCommandController {

    private final EngineCommands commands;
    private final Permissions permissions;
    private final ObjectProvider<UserTaskForms> forms;

    UserTaskCommandController(EngineCommands commands, Permissions permissions, ObjectProvider<UserTaskForms> forms) {
        this.commands = commands;
        this.permissions = permissions;
        this.forms = forms;
    }

    @PostMapping("/assignment")
    ResponseEntity<Void> assign(@PathVariable long key, @RequestBody UserTaskAssignmentRequest request) {
        boolean override = !Boolean.FALSE.equals(request.getAllowOverride());
        UserTaskRecord task =
                task(key, request.getAction(), "assign").setAssignee(Keys.required("assignee", request.getAssignee()));
        permissions.require(new UserTaskChange.Assign(key, task.getAssignee()));
        return send(override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM, key, task);
    }

    @DeleteMapping("/assignee")
    ResponseEntity<Void> unassign(@PathVariable long key) {
        permissions.require(new UserTaskChange.Assign(key, null));
        return send(UserTaskIntent.ASSIGN, key, task(key, null, "unassign").setAssignee(""));
    }

    @PostMapping("/completion")
    ResponseEntity<Void> complete(
            @PathVariable long key, @RequestBody(required = false) @Nullable UserTaskCompletionRequest request) {
        UserTaskCompletionRequest completion = request == null ? new UserTaskCompletionRequest() : request;
        UserTaskRecord task =
                task(key, completion.getAction(), "complete").setVariables(ApiJson.document(completion.getVariables()));
        permissions.require(new UserTaskChange.Complete(key));
        return answersForm(key, completion.getVariables())
                ? ResponseEntity.noContent().build()
                : send(UserTaskIntent.COMPLETE, key, task);
    }

    /** The application completes what it has kept the answers of. */
    private boolean answersForm(long key, @Nullable Map<String, Object> variables) {
        Map<String, Object> answers = variables == null ? Map.of() : variables;
        return !Caller.isTechnical() && forms.stream().anyMatch(form -> form.complete(key, answers));
    }

    @PatchMapping
    ResponseEntity<Void> update(
            @PathVariable long key, @RequestBody(required = false) @Nullable UserTaskUpdateRequest request) {
        Changeset changes = request == null ? null : request.getChangeset();
        String action = request == null ? null : request.getAction();
        if ((changes == null || changes.isEmpty()) && action == null) {
            throw new InvalidRequest("No update provided: neither a changeset nor an action.");
        }
        UserTaskRecord task = task(key, action, "update");
        UserTaskChanges.apply(changes == null ? new Changeset() : changes, task);
        permissions.require(new UserTaskChange.Update(key));
        return send(UserTaskIntent.UPDATE, key, task);
    }

    private ResponseEntity<Void> send(UserTaskIntent intent, long key, UserTaskRecord task) {
        commands.send(ValueType.USER_TASK, intent, key, task);
        return ResponseEntity.noContent().build();
    }

    private static UserTaskRecord task(long key, @Nullable String action, String otherwise) {
        return new UserTaskRecord()
                .setUserTaskKey(key)
                .setAction(action == null || action.isBlank() ? otherwise : action);
    }
}
