package org.opsrail.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.Party;
import org.opsrail.screening.PossibleMatch;
import org.opsrail.screening.Screened;
import org.opsrail.screening.Screening;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Screening by machine. */
@RestController
@RequestMapping(path = "/api/screening", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Screening")
class ScreeningApi {

    private static final int MOST_PARTIES = 10_000;

    private final Screening screening;
    private final ScreeningRights rights;
    private final MessageSource texts;

    ScreeningApi(Screening screening, ScreeningRights rights, MessageSource texts) {
        this.screening = screening;
        this.rights = rights;
        this.texts = texts;
    }

    @Operation(
            summary = "Hold one party against all lists",
            description = "kind is PERSON or COMPANY. Each match tells why, in words. Nothing of it is kept.")
    @PostMapping("/parties")
    ResponseEntity<?> screen(@RequestBody Asked asked, Locale locale) {
        rights.requireReads();
        try {
            return ResponseEntity.ok(Answer.of(screening.screen(asked.party()), texts, locale));
        } catch (IllegalArgumentException refused) {
            return refused(refused);
        }
    }

    @Operation(
            summary = "Hold parties against what one version of a list has brought",
            description = "At most 10,000 parties; only those with matches are answered.")
    @PostMapping("/versions/{id}/parties")
    ResponseEntity<?> screenChanges(@PathVariable UUID id, @RequestBody List<Asked> asked, Locale locale) {
        rights.requireReads();
        if (asked.size() > MOST_PARTIES) {
            return refused(new IllegalArgumentException("At most %d parties at once".formatted(MOST_PARTIES)));
        }
        try {
            return ResponseEntity.ok(
                    screening.screenChanges(id, asked.stream().map(Asked::party).toList()).stream()
                            .map(screened -> Answer.of(screened, texts, locale))
                            .toList());
        } catch (IllegalArgumentException refused) {
            return refused(refused);
        }
    }

    private static ResponseEntity<?> refused(IllegalArgumentException refused) {
        return ProblemAnswer.of(
                HttpStatus.BAD_REQUEST, "party-not-screened", null, String.valueOf(refused.getMessage()));
    }

    /** What is asked; see {@link Party}. */
    record Asked(
            @Nullable String reference,
            @Nullable Kind kind,
            @Nullable List<String> names,
            @Nullable String birthDate,
            @Nullable List<String> countries,
            @Nullable List<String> identifiers) {

        Party party() {
            return new Party(
                    Objects.requireNonNullElse(reference, ""),
                    Objects.requireNonNullElse(kind, Kind.PERSON),
                    Objects.requireNonNullElse(names, List.of()),
                    birthDate,
                    Objects.requireNonNullElse(countries, List.of()),
                    Objects.requireNonNullElse(identifiers, List.of()));
        }
    }

    record Answer(String reference, Map<String, UUID> against, List<MatchAnswer> matches) {

        static Answer of(Screened screened, MessageSource texts, Locale locale) {
            return new Answer(
                    screened.reference(),
                    screened.against(),
                    screened.matches().stream()
                            .map(match -> MatchAnswer.of(match, texts, locale))
                            .toList());
        }
    }

    record MatchAnswer(
            String list,
            String entry,
            String name,
            String listedName,
            Topic topic,
            int score,
            PossibleMatch.Level level,
            String rule,
            List<String> pros,
            List<String> cons) {

        static MatchAnswer of(PossibleMatch match, MessageSource texts, Locale locale) {
            return new MatchAnswer(
                    match.list(),
                    match.entity().id(),
                    match.entity().primaryName(),
                    match.listedName().text(),
                    match.entity().topic(),
                    match.score(),
                    match.level(),
                    match.rule(),
                    reasons(match, false, texts, locale),
                    reasons(match, true, texts, locale));
        }

        private static List<String> reasons(PossibleMatch match, boolean against, MessageSource texts, Locale locale) {
            return match.evidence().stream()
                    .filter(evidence -> evidence.speaksAgainst() == against)
                    .map(evidence -> evidence.in(texts, locale))
                    .toList();
        }
    }
}
