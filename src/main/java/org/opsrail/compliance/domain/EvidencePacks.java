package org.opsrail.compliance.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditVerification;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.compliance.domain.CaseFile.Engine;
import org.opsrail.compliance.domain.CaseFile.Step;
import org.opsrail.compliance.domain.EvidencePack.Annexed;
import org.opsrail.compliance.domain.EvidencePack.ChainedEntry;
import org.opsrail.compliance.domain.EvidencePack.Exhibit;
import org.opsrail.compliance.domain.EvidencePack.Happened;
import org.opsrail.compliance.domain.EvidencePack.Passed;
import org.opsrail.compliance.domain.EvidencePack.Proof;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CaseHistory;
import org.opsrail.monitor.CaseSource;
import org.opsrail.monitor.CaseSource.Annex;
import org.opsrail.monitor.CaseSource.Dossier;
import org.opsrail.monitor.CaseSource.Happening;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModels;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Collects what proves how a case went. */
@Service
public class EvidencePacks {

    private final CaseFile file;
    private final List<CaseSource> cases;
    private final CaseHistory histories;
    private final ProcessModels models;
    private final Documents documents;
    private final AuditLog log;
    private final AuditVerification verification;
    private final Actors actors;
    private final MessageSource texts;
    private final InstantSource clock;

    EvidencePacks(
            CaseFile file,
            List<CaseSource> cases,
            CaseHistory histories,
            ProcessModels models,
            Documents documents,
            AuditLog log,
            AuditVerification verification,
            Actors actors,
            MessageSource texts,
            InstantSource clock) {
        this.file = file;
        this.cases = cases;
        this.histories = histories;
        this.models = models;
        this.documents = documents;
        this.log = log;
        this.verification = verification;
        this.actors = actors;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param model the model's file
     * @param annexes the files of the pack's annexes
     */
    public record Made(EvidencePack pack, String model, List<Annex> annexes) {}

    /** Empty when there is no such case. */
    public Optional<Made> make(long caseKey, Actor reader, Locale locale) {
        return file.find(caseKey).map(known -> {
            List<Annex> annexes = cases.stream()
                    .filter(source -> source.processId().equals(known.processId()))
                    .flatMap(source -> source.annexes(known.key(), reader).stream())
                    .toList();
            return new Made(pack(known, annexes, reader, locale), known.xml(), annexes);
        });
    }

    private EvidencePack pack(Engine known, List<Annex> annexes, Actor reader, Locale locale) {
        ProcessModel model = models.model(known.modelKey());
        Optional<Dossier> dossier = cases.stream()
                .filter(source -> source.processId().equals(known.processId()))
                .flatMap(source -> source.dossier(known.key(), reader, locale).stream())
                .findFirst();
        Map<String, String> facts = new LinkedHashMap<>();
        dossier.ifPresent(told -> told.facts().forEach(fact -> facts.put(fact.label(), fact.value())));
        return new EvidencePack(
                known.key(),
                model.name(locale),
                known.processId(),
                known.version(),
                known.versionTag(),
                sha256(known.xml()),
                known.started(),
                known.ended(),
                known.state(),
                dossier.map(told -> told.summary().subject()).orElse(null),
                facts,
                history(known, model, dossier, reader, locale),
                known.steps().stream().map(step -> passed(step, model, locale)).toList(),
                known.decisions(),
                exhibits(known.key(), reader),
                annexes.stream()
                        .map(annex -> new Annexed(annex.fileName(), sha256(annex.content())))
                        .toList(),
                proof(known.key(), locale),
                clock.instant(),
                reader.displayName());
    }

    private List<Happened> history(
            Engine known, ProcessModel model, Optional<Dossier> dossier, Actor reader, Locale locale) {
        List<Happening> all = histories.of(known.key(), model, dossier, reader, locale);
        Map<String, String> names = names(all.stream().map(Happening::actor));
        return all.stream()
                .map(one -> new Happened(one.at(), one.text(), name(one.actor(), names)))
                .toList();
    }

    private static Passed passed(Step step, ProcessModel model, Locale locale) {
        String name = model.name(step.elementId(), locale);
        return new Passed(
                step.elementId(),
                name.equals(step.elementId()) ? null : name,
                step.type(),
                step.state(),
                step.started(),
                step.ended());
    }

    private List<Exhibit> exhibits(long caseKey, Actor reader) {
        List<DocumentInfo> filed = documents.ofCase(caseKey, reader);
        Map<String, String> names = names(filed.stream().map(DocumentInfo::createdBy));
        return filed.stream()
                .map(document -> new Exhibit(
                        document.placement().kind(),
                        document.fileName(),
                        document.size(),
                        document.contentHash(),
                        names.getOrDefault(document.createdBy(), document.createdBy()),
                        document.createdAt()))
                .toList();
    }

    private Proof proof(long caseKey, Locale locale) {
        List<RecordedEntry> entries = log.ofCase(caseKey);
        Map<String, String> names = names(entries.stream().map(RecordedEntry::actor));
        return new Proof(
                entries.stream().map(entry -> chained(entry, names, locale)).toList(),
                verification.verify(),
                texts.getMessage("audit.pack.how", null, locale));
    }

    private ChainedEntry chained(RecordedEntry entry, Map<String, String> names, Locale locale) {
        String key = entry.action();
        return new ChainedEntry(
                entry.sequence(),
                entry.at(),
                Objects.requireNonNull(name(entry.actor(), names)),
                Objects.requireNonNullElse(texts.getMessage("audit.action." + key, null, key, locale), key),
                entry.canonical(),
                entry.previous(),
                entry.hash());
    }

    private Map<String, String> names(Stream<@Nullable String> ids) {
        return actors.displayNames(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static @Nullable String name(@Nullable String id, Map<String, String> names) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
