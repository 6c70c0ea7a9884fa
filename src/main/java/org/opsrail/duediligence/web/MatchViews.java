package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Match.Judgement;
import org.opsrail.duediligence.domain.Screenee;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.duediligence.forms.MatchTexts;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.PossibleMatch;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Matches side by side: what our file says, what the list says, and why they look alike. */
@Component
class MatchViews {

    private final MatchTexts texts;
    private final CustomerTexts words;
    private final MessageSource messages;

    MatchViews(MatchTexts texts, CustomerTexts words, MessageSource messages) {
        this.texts = texts;
        this.words = words;
        this.messages = messages;
    }

    /** @param said what was judged of it, or, while it is open, what was before the facts changed */
    record View(
            UUID id,
            String state,
            Ours ours,
            Theirs theirs,
            Why why,
            @Nullable String said) {

        public boolean isOpen() {
            return state.equals("open");
        }
    }

    record Ours(
            String name,
            String role,
            @Nullable String born,
            @Nullable String country,
            String numbers) {}

    /** @param path where that version of the list is shown */
    record Theirs(
            String name,
            String alias,
            String strength,
            String others,
            String born,
            String countries,
            String numbers,
            String topic,
            boolean sanctioned,
            String programmes,
            String list,
            String entry,
            String path) {}

    record Why(int score, String level, boolean strong, List<Reason> pros, List<Reason> cons) {}

    record Reason(String text, String weight) {}

    List<View> of(List<Match> matches, Locale locale) {
        return matches.stream().map(match -> of(match, locale)).toList();
    }

    private View of(Match match, Locale locale) {
        Judgement said = match.said();
        return new View(
                match.id(),
                match.state().word(),
                ours(match.party(), locale),
                theirs(match.found(), locale),
                why(match.found(), locale),
                said == null ? null : texts.judged(said, locale));
    }

    private Ours ours(Screenee party, Locale locale) {
        return new Ours(
                party.name(),
                texts.role(party, locale),
                party.birthDate() == null ? null : DayText.of(party.birthDate(), locale),
                party.country() == null ? null : CustomerTexts.country(party.country(), locale),
                String.join(", ", party.numbers()));
    }

    private Theirs theirs(PossibleMatch found, Locale locale) {
        ListedEntity entity = found.entity();
        return new Theirs(
                entity.primaryName(),
                found.listedName().text(),
                messages.getMessage("screening.strength." + found.listedName().strength(), null, locale),
                joined(entity.names().stream().skip(1).map(ListedName::text)),
                String.join(", ", entity.birthDates()),
                joined(entity.countries().stream().map(code -> CustomerTexts.country(code, locale))),
                String.join(", ", entity.identifiers()),
                messages.getMessage("screening.topic." + entity.topic(), null, locale),
                entity.topic() == ListedEntity.Topic.SANCTION,
                String.join(", ", entity.programmes()),
                found.listName(),
                entity.id(),
                "/screening/versions/" + found.version());
    }

    private static String joined(Stream<String> texts) {
        return String.join(", ", texts.toList());
    }

    private Why why(PossibleMatch found, Locale locale) {
        return new Why(
                found.score(),
                words.say("match.level." + found.level().name().toLowerCase(Locale.ROOT), locale),
                found.level() == PossibleMatch.Level.STRONG,
                reasons(found, false, locale),
                reasons(found, true, locale));
    }

    private List<Reason> reasons(PossibleMatch found, boolean against, Locale locale) {
        return found.evidence().stream()
                .filter(evidence -> evidence.speaksAgainst() == against)
                .map(evidence -> new Reason(evidence.in(messages, locale), evidence.weight()))
                .toList();
    }
}
