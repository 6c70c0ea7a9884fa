package org.opsrail.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.domain.Change;
import org.opsrail.screening.domain.ListLoading;
import org.opsrail.screening.domain.ListLoading.Named;
import org.opsrail.screening.domain.ListSource;
import org.opsrail.screening.domain.ListVersion;
import org.opsrail.screening.domain.Receipt;
import org.opsrail.screening.domain.Versions;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Screening lists by machine. */
@RestController
@RequestMapping(path = "/api/screening", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Screening")
class ListApi {

    private static final int MOST_CHANGES = 10_000;

    private final Versions versions;
    private final ListLoading loading;
    private final ScreeningRights rights;
    private final MessageSource texts;

    ListApi(Versions versions, ListLoading loading, ScreeningRights rights, MessageSource texts) {
        this.versions = versions;
        this.loading = loading;
        this.rights = rights;
        this.texts = texts;
    }

    @Operation(summary = "List what is screened against")
    @GetMapping("/lists")
    List<VersionAnswer> all() {
        rights.requireReads();
        return versions.lists().stream()
                .flatMap(list -> versions.current(list.id()).stream())
                .map(VersionAnswer::of)
                .toList();
    }

    @Operation(
            summary = "Send a list",
            description = "The file is the body, as its publisher gives it, also as .gz or .zip; its format is "
                    + "recognised by its content. Send it as application/octet-stream. It takes the place of the "
                    + "present version at once, unless activate=false, or it takes away more than a fifth of the "
                    + "entries: then it waits, and is put in place by …/activate.")
    @PostMapping("/lists")
    ResponseEntity<?> send(
            InputStream body,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "SANCTION") Topic topic,
            @RequestParam(defaultValue = "true") boolean activate)
            throws IOException {
        String actor = rights.requireChanges().id();
        return answer(
                loading.stage(List.of(new Named("api", body)), new ListSource(name, topic), actor), activate, actor);
    }

    @Operation(
            summary = "Fetch a list from an address that the installation allows",
            description = "With nightly=true it is fetched again each night.")
    @PostMapping("/lists/fetch")
    ResponseEntity<?> fetch(
            @RequestParam URI url,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "SANCTION") Topic topic,
            @RequestParam(defaultValue = "true") boolean activate,
            @RequestParam(defaultValue = "false") boolean nightly)
            throws IOException {
        String actor = rights.requireChanges().id();
        try {
            Receipt receipt = loading.stage(url, new ListSource(name, topic), actor);
            if (nightly && receipt instanceof Receipt.Staged staged) {
                loading.fetchFrom(staged.version().list(), url.toString(), actor);
            }
            return answer(receipt, activate, actor);
        } catch (ConnectorUnavailable unavailable) {
            return ProblemAnswer.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "list-unavailable", null, String.valueOf(unavailable.getMessage()));
        }
    }

    private ResponseEntity<?> answer(Receipt receipt, boolean activate, String actor) {
        return switch (receipt) {
            case Receipt.Refused refused ->
                ProblemAnswer.of(
                        refused.because().isTooMuch() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                        "list-" + refused.because().key(),
                        null,
                        refused.because().in(texts, Locale.ENGLISH));
            case Receipt.Staged staged -> {
                ListVersion version = staged.version();
                boolean atOnce = activate && !loading.shrinks(version);
                ListVersion result =
                        atOnce ? loading.activate(version.id(), actor).orElse(version) : version;
                yield ResponseEntity.created(URI.create("/api/screening/versions/" + result.id()))
                        .body(VersionAnswer.of(result));
            }
        };
    }

    @Operation(summary = "Tell one version, and what it changed")
    @GetMapping("/versions/{id}")
    DeltaAnswer version(@PathVariable UUID id) {
        rights.requireReads();
        ListVersion version = known(id);
        return new DeltaAnswer(
                VersionAnswer.of(version),
                ids(id, Change.Kind.ADDED),
                ids(id, Change.Kind.CHANGED),
                ids(id, Change.Kind.REMOVED));
    }

    private List<EntryAnswer> ids(UUID version, Change.Kind kind) {
        return versions.changes(version, kind, MOST_CHANGES).stream()
                .map(change -> new EntryAnswer(change.entryId(), change.name()))
                .toList();
    }

    @Operation(summary = "Screen against a version that waits", description = "409 when it does not wait any more.")
    @PostMapping("/versions/{id}/activate")
    ResponseEntity<?> activate(@PathVariable UUID id) {
        String actor = rights.requireChanges().id();
        known(id);
        return loading.activate(id, actor)
                .<ResponseEntity<?>>map(version -> ResponseEntity.ok(VersionAnswer.of(version)))
                .orElseGet(this::notStaged);
    }

    @Operation(summary = "Discard a version that waits", description = "409 when it does not wait any more.")
    @DeleteMapping("/versions/{id}")
    ResponseEntity<?> discard(@PathVariable UUID id) {
        rights.requireChanges();
        known(id);
        return loading.discard(id) ? ResponseEntity.noContent().build() : notStaged();
    }

    private ResponseEntity<?> notStaged() {
        return ProblemAnswer.of(
                HttpStatus.CONFLICT,
                "list-not-staged",
                null,
                Objects.requireNonNull(texts.getMessage("screening.not-staged", null, Locale.ENGLISH)));
    }

    private ListVersion known(UUID id) {
        return versions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record VersionAnswer(
            UUID id,
            String list,
            String name,
            ListVersion.State state,
            String format,
            String source,
            @Nullable LocalDate publishedOn,
            String sha256,
            int entries,
            int added,
            int changed,
            int removed,
            Instant loadedAt,
            @Nullable Instant activatedAt) {

        static VersionAnswer of(ListVersion version) {
            return new VersionAnswer(
                    version.id(),
                    version.list(),
                    version.listName(),
                    version.state(),
                    version.format().name(),
                    version.source(),
                    version.publishedOn(),
                    version.sha256(),
                    version.entries(),
                    version.added(),
                    version.changed(),
                    version.removed(),
                    version.loadedAt(),
                    version.activatedAt());
        }
    }

    record EntryAnswer(String id, String name) {}

    /** At most 10,000 of a kind. */
    record DeltaAnswer(
            VersionAnswer version, List<EntryAnswer> added, List<EntryAnswer> changed, List<EntryAnswer> removed) {}
}
