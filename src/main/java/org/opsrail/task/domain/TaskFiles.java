package org.opsrail.task.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.AcceptedFiles;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Service;

/**
 * Files in forms. A browser uploads each as soon as it is chosen and sends ids as the answer; an id counts only for
 * the task, the field and the person that it was uploaded for.
 */
@Service
public class TaskFiles {

    /** As in {@link Placement#owner}. */
    public static final String OWNER = "task";

    private final TaskEngine engine;
    private final UploadTable uploads;
    private final Documents documents;
    private final DocumentSettings settings;
    private final InstantSource clock;

    TaskFiles(
            TaskEngine engine,
            UploadTable uploads,
            Documents documents,
            DocumentSettings settings,
            InstantSource clock) {
        this.engine = engine;
        this.uploads = uploads;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when the task's form asks for no file in that field. */
    public Optional<Filing> upload(
            Task task, String field, String fileName, @Nullable String type, InputStream content, Actor actor)
            throws IOException {
        Optional<FormField> asked =
                engine.form(task.key()).map(FormSchema::parse).flatMap(form -> form.fileField(field));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(upload(task, asked.get(), fileName, type, content, actor));
    }

    private Filing upload(
            Task task, FormField field, String fileName, @Nullable String type, InputStream content, Actor actor)
            throws IOException {
        Placement placement = new Placement(OWNER, String.valueOf(task.key()), field.key(), null, task.processId());
        NewDocument document =
                NewDocument.of(placement, fileName, type, clock.instant().plus(settings.unfiledLifetime()), actor.id());
        AcceptedFiles accepted = AcceptedFiles.of(field.text("accept").orElse(""));
        Filing filing = documents.store(document, accepted, content);
        if (filing instanceof Filing.Stored stored) {
            uploads.add(stored.document().id(), task.key(), field.key(), actor.id());
        }
        return filing;
    }

    /** The answers with references in the place of ids, in the form that Camunda gives them; other ids are left out. */
    Map<String, Object> referenced(Task task, FormSchema form, Map<String, Object> sent, Actor actor) {
        return FileFields.replaced(
                form.fields(),
                sent,
                (field, ids) -> known(task, field, ids, actor).stream()
                        .map(TaskFiles::reference)
                        .toList());
    }

    /** A draft with what the page needs to show the files in the place of ids. */
    Map<String, Object> shown(Task task, FormSchema form, Map<String, Object> draft, Actor actor) {
        return FileFields.replaced(
                form.fields(),
                draft,
                (field, ids) -> known(task, field, ids, actor).stream()
                        .map(document -> Map.of(
                                "id", document.id(), "name", document.fileName(), "type", document.contentType()))
                        .toList());
    }

    /** What no module has made its own stays with the task, for as long as documents are kept. */
    void fileWhatIsLeft(Task task, FormSchema form, Map<String, Object> referenced) {
        FileFields.replaced(form.fields(), referenced, (field, references) -> {
            references.stream()
                    .flatMap(reference -> id(reference).flatMap(documents::find).stream())
                    .filter(document -> document.placement().owner().equals(OWNER))
                    .forEach(document -> documents.file(
                            document.id(),
                            new Placement(OWNER, String.valueOf(task.key()), field, task.caseKey(), task.processId())));
            return List.of();
        });
    }

    private List<DocumentInfo> known(Task task, String field, Collection<?> ids, Actor actor) {
        Set<String> uploaded = uploads.of(task.key(), field, actor.id());
        return ids.stream()
                .map(String::valueOf)
                .filter(uploaded::contains)
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .toList();
    }

    /** Without the file's name: it may name people, and a reference may become a process variable. */
    private static Map<String, Object> reference(DocumentInfo document) {
        return Map.of(
                "camunda.document.type",
                "camunda",
                "storeId",
                "opsrail",
                "documentId",
                document.id(),
                "contentHash",
                document.contentHash(),
                "metadata",
                Map.of("contentType", document.contentType(), "size", document.size()));
    }

    private static Optional<String> id(Object reference) {
        return reference instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get("documentId")).map(String::valueOf)
                : Optional.empty();
    }
}
