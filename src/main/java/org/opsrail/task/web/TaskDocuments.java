package org.opsrail.task.web;

import java.util.Locale;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.identity.Actor;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskFiles;
import org.opsrail.task.domain.TaskRights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Files of forms that no module keeps by itself: for whoever brought them and whoever sees the task. */
@Component
class TaskDocuments implements DocumentOwner {

    private final TaskEngine engine;
    private final MessageSource messages;

    TaskDocuments(TaskEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Override
    public String name() {
        return TaskFiles.OWNER;
    }

    @Override
    public boolean mayRead(Actor reader, DocumentInfo document) {
        return reader.id().equals(document.createdBy())
                || engine.task(Long.parseLong(document.placement().ownerId()))
                        .filter(task -> TaskRights.sees(task, reader))
                        .isPresent();
    }

    @Override
    public String title(DocumentInfo document, Locale locale) {
        return messages.getMessage("task.file", null, locale);
    }
}
