package org.opsrail.answerlibrary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.domain.AnswerTable;
import org.opsrail.answerlibrary.domain.KnownVersion;
import org.opsrail.answerlibrary.domain.KnownVersion.Confirmation;
import org.opsrail.calendar.DayText;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Documents;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.springframework.stereotype.Component;

/** Answers with the names of people. */
@Component
class AnswerViews {

    private final AnswerTable answers;
    private final Documents documents;
    private final Actors actors;

    AnswerViews(AnswerTable answers, Documents documents, Actors actors) {
        this.answers = answers;
        this.documents = documents;
        this.actors = actors;
    }

    /**
     * @param changed what differs from the version before, empty for the first
     * @param proof id and name of the document, null without one or when it may not be read
     */
    record Version(
            int number,
            @Nullable Choice choice,
            List<TextChange.Part> changed,
            String by,
            Instant at,
            @Nullable Proof proof,
            List<Look> looks) {}

    record Proof(String id, String name) {}

    record Look(String by, Instant at, String until, boolean approves) {}

    record Owner(String id, String name) {}

    /** By name. */
    List<Owner> owners() {
        List<String> ids = answers.owners();
        Map<String, String> names = actors.displayNames(ids);
        return ids.stream()
                .map(id -> new Owner(id, names.getOrDefault(id, id)))
                .sorted(java.util.Comparator.comparing(Owner::name))
                .toList();
    }

    String name(String person) {
        return actors.displayNames(List.of(person)).getOrDefault(person, person);
    }

    /** The latest first. */
    List<Version> versions(UUID answer, Actor reader, Locale locale) {
        List<KnownVersion> known = answers.history(answer);
        Map<String, String> names = names(known);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            KnownVersion version = known.get(i);
            String before = i + 1 < known.size() ? known.get(i + 1).text() : version.text();
            versions.add(new Version(
                    version.number(),
                    version.choice(),
                    TextChange.between(before, version.text()),
                    names.getOrDefault(version.writtenBy(), version.writtenBy()),
                    version.writtenAt(),
                    proof(version.document(), reader),
                    version.confirmations().stream()
                            .map(look -> look(look, names, locale))
                            .toList()));
        }
        return versions;
    }

    private Map<String, String> names(Collection<KnownVersion> known) {
        return actors.displayNames(known.stream()
                .flatMap(version -> Stream.concat(
                        Stream.of(version.writtenBy()),
                        version.confirmations().stream().map(Confirmation::by)))
                .distinct()
                .toList());
    }

    private static Look look(Confirmation look, Map<String, String> names, Locale locale) {
        LocalDate until = look.validUntil();
        return new Look(
                names.getOrDefault(look.by(), look.by()), look.at(), DayText.of(until, locale), look.approves());
    }

    private @Nullable Proof proof(@Nullable String document, Actor reader) {
        return document == null
                ? null
                : documents
                        .find(document, reader)
                        .map(DocumentInfo::fileName)
                        .map(name -> new Proof(document, name))
                        .orElse(null);
    }
}
