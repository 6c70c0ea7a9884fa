package org.opsrail.guest.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.AcceptedFiles;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Documents;
import org.opsrail.document.Filing;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.guest.GuestForm;
import org.opsrail.guest.GuestForm.Answers;
import org.opsrail.guest.GuestForm.Kind;
import org.opsrail.guest.GuestForm.Offer;
import org.opsrail.guest.GuestForm.Question;
import org.opsrail.guest.GuestForm.Shown;
import org.opsrail.guest.GuestSettings;
import org.opsrail.guest.domain.LinkTable.Upload;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what guests answer: once for each link, and each sent file is kept until the rest is right too. */
@Service
public class GuestDesk {

    private static final String OWNER = "guest";

    private final Map<String, GuestForm> forms;
    private final LinkTable table;
    private final GuestTrail trail;
    private final Documents documents;
    private final DocumentSettings documentSettings;
    private final GuestSettings settings;
    private final MessageSource messages;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    GuestDesk(
            ObjectProvider<GuestForm> forms,
            LinkTable table,
            GuestTrail trail,
            Documents documents,
            DocumentSettings documentSettings,
            GuestSettings settings,
            MessageSource messages,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.forms = forms.stream().collect(Collectors.toMap(GuestForm::id, Function.identity()));
        this.table = table;
        this.trail = trail;
        this.documents = documents;
        this.documentSettings = documentSettings;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
    }

    public sealed interface Reception {

        record Taken(Shown shown) implements Reception {}

        /** @param reasons a sentence per question */
        record Refused(Shown shown, Map<String, String> reasons) implements Reception {}

        /** The link has been used, revoked or has expired, or its answers are no longer wanted. */
        record Over() implements Reception {}

        record TooOften() implements Reception {}
    }

    public Optional<GuestForm> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** Empty, and told to the trail, when the link works no more or its answers are no longer wanted. */
    public Optional<Shown> show(Link link, Locale locale) {
        Link.State state = link.stateAt(clock.instant());
        Optional<Shown> shown = state == Link.State.OPEN
                ? form(link.form()).flatMap(form -> form.show(link.reference(), locale))
                : Optional.empty();
        if (shown.isEmpty()) {
            trail.refused(link, state == Link.State.OPEN ? "not-wanted" : state.key());
        }
        return shown;
    }

    /** What the guest may take, as long as the link works. */
    public List<Offer> offers(Link link) {
        return form(link.form()).map(form -> form.offers(link.reference())).orElse(List.of());
    }

    /** Empty, and told to the trail, when the link works no more. */
    @Transactional
    public Optional<DocumentInfo> take(Link link, String key, Locale locale) {
        return show(link, locale).flatMap(shown -> form(link.form())).flatMap(form -> form.take(link.reference(), key));
    }

    /** Names of files that came before, by question. */
    public Map<String, String> received(Link link) {
        return table.uploads(link.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kept -> kept.getValue().fileName()));
    }

    /** A file as it was sent. */
    public interface SentFile {

        String name();

        @Nullable
        String type();

        InputStream open() throws IOException;
    }

    /** @param files by question; none for a question whose file did not change */
    public Reception answer(Link link, Map<String, String> texts, Map<String, SentFile> files, Locale locale)
            throws IOException {
        Optional<Shown> shown = show(link, locale);
        if (shown.isEmpty()) {
            return new Reception.Over();
        }
        if (link.tries() >= settings.tries()) {
            trail.refused(link, "too-often");
            return new Reception.TooOften();
        }
        table.tried(link.id());
        Map<String, String> reasons = new LinkedHashMap<>(GuestAnswers.check(shown.get(), texts, messages, locale));
        for (Question question : shown.get().questions()) {
            SentFile file = files.get(question.key());
            if (question.kind() == Kind.FILE && file != null) {
                receive(link, question, file)
                        .ifPresent(refused -> reasons.put(
                                question.key(),
                                messages.getMessage(
                                        refused.messageKey(), refused.details().toArray(), locale)));
            }
        }
        return reasons.isEmpty()
                ? keep(link, form(link.form()).orElseThrow(), shown.get(), texts, locale)
                : new Reception.Refused(shown.get(), reasons);
    }

    private Optional<Filing.Refused> receive(Link link, Question question, SentFile file) throws IOException {
        Placement placement = new Placement(OWNER, link.id().toString(), question.key(), null, null);
        NewDocument document = NewDocument.of(
                placement,
                file.name(),
                file.type(),
                clock.instant().plus(documentSettings.unfiledLifetime()),
                GuestTrail.GUEST + link.form());
        AcceptedFiles accepted = AcceptedFiles.of(Objects.requireNonNullElse(question.accept(), ""));
        try (InputStream content = file.open()) {
            return switch (documents.store(document, accepted, content)) {
                case Filing.Refused refused -> Optional.of(refused);
                case Filing.Stored stored -> {
                    DocumentInfo kept = stored.document();
                    table.keepUpload(link.id(), question.key(), new Upload(kept.id(), kept.fileName()));
                    yield Optional.empty();
                }
            };
        }
    }

    private Reception keep(Link link, GuestForm form, Shown shown, Map<String, String> texts, Locale locale) {
        Map<String, String> kept = new HashMap<>();
        texts.forEach((key, text) -> {
            if (!text.isBlank()) {
                kept.put(key, text.strip());
            }
        });
        Reception reception = transaction.execute(status -> {
            Link.State state = table.lock(link.id()).orElse(link).stateAt(clock.instant());
            if (state != Link.State.OPEN) {
                trail.refused(link, state.key());
                return new Reception.Over();
            }
            Map<String, String> reasons = form.keep(link.reference(), new Answers(kept, documentIds(link)), locale);
            if (!reasons.isEmpty()) {
                status.setRollbackOnly();
                return new Reception.Refused(shown, reasons);
            }
            table.used(link.id());
            trail.used(link);
            return new Reception.Taken(shown);
        });
        return reception == null ? new Reception.Over() : reception;
    }

    private Map<String, String> documentIds(Link link) {
        return table.uploads(link.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kept -> kept.getValue().documentId()));
    }
}
