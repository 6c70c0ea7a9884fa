package org.opsrail.duediligence.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Match.Judgement;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.Party;
import org.opsrail.duediligence.domain.Screenee;
import org.opsrail.duediligence.domain.ScreeningRun;
import org.opsrail.duediligence.domain.Screenings;
import org.opsrail.screening.ScreenedList;
import org.springframework.stereotype.Component;

/** What screening came to, in words. */
@Component
public class MatchTexts {

    private final Screenings screenings;
    private final Matches matches;
    private final CustomerTexts texts;

    MatchTexts(Screenings screenings, Matches matches, CustomerTexts texts) {
        this.screenings = screenings;
        this.matches = matches;
        this.texts = texts;
    }

    /** Against which lists the customer was held, and under it each match with what was judged of it. */
    String screening(UUID customerId, Locale locale) {
        return screenings
                .latest(customerId)
                .map(run -> Stream.concat(
                                Stream.of(head(run, locale)),
                                matches.of(customerId).stream().map(match -> line(match, locale)))
                        .collect(Collectors.joining("\n")))
                .orElseGet(() -> texts.say("screening.not-yet", locale));
    }

    private String head(ScreeningRun run, Locale locale) {
        String lists = run.lists().stream().map(list -> list(list, locale)).collect(Collectors.joining(", "));
        return texts.say("screening.head", locale, run.parties().size(), day(run.at(), locale), lists, run.hits());
    }

    private String line(Match match, Locale locale) {
        String about = about(match, locale);
        Judgement said = match.said();
        return match.isOpen() || said == null ? about : about + "\n" + judged(said, locale);
    }

    /** {@code Ada Stone – STONE, Ada (EU)}. */
    public String about(Match match, Locale locale) {
        return texts.say(
                "match.about",
                locale,
                match.party().name(),
                match.found().entity().primaryName(),
                match.found().listName());
    }

    /** {@code False match, judged by Peter Hall on 3 March 2026: ‘Another birth date.’} */
    public String judged(Judgement said, Locale locale) {
        return texts.say(
                "match.judged." + said.word().word(),
                locale,
                texts.name(said.by()),
                day(said.at(), locale),
                said.reason());
    }

    /** {@code EU, of 18 November 2026}. */
    public String list(ScreenedList list, Locale locale) {
        LocalDate published = list.publishedOn();
        return published == null
                ? list.name()
                : texts.say("screening.list", locale, list.name(), DayText.of(published, locale));
    }

    /** Who it is for the customer: {@code Beneficial owner · Director · 60% of the customer}. */
    public String role(Screenee party, Locale locale) {
        if (party.customer()) {
            return texts.say("match.customer", locale);
        }
        List<String> roles = new ArrayList<>();
        roles.add(texts.say(party.kind() == Party.Kind.COMPANY ? "panel.company" : "panel.person", locale));
        if (party.beneficial()) {
            roles.add(texts.say("panel.beneficial", locale));
        }
        if (party.director()) {
            roles.add(texts.say("panel.director", locale));
        }
        if (party.percent() != null) {
            roles.add(texts.say("panel.of-customer", locale, CustomerTexts.percent(party.percent(), locale)));
        }
        return String.join(" · ", roles);
    }

    public String day(Instant at, Locale locale) {
        return DayText.of(at.atZone(ZoneOffset.UTC).toLocalDate(), locale);
    }
}
