package org.opsrail.screening.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.Party;
import org.opsrail.screening.PossibleMatch;
import org.opsrail.screening.Screening;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tries a name, and tells why it matches; nothing of it is kept, and no name stands in an address. */
@Controller
@RequestMapping("/screening/try")
class TrialPages {

    private static final String PAGE = "screening/try";

    private final Screening screening;
    private final ScreeningRights rights;
    private final MessageSource texts;

    TrialPages(Screening screening, ScreeningRights rights, MessageSource texts) {
        this.screening = screening;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        rights.requireReads();
        model.addAttribute("trial", new Trial(Kind.PERSON, "", "", "", ""));
        return PAGE;
    }

    @PostMapping
    String screen(Trial trial, Model model, Locale locale) {
        rights.requireReads();
        model.addAttribute("trial", trial);
        try {
            List<PossibleMatch> matches = screening.screen(trial.party()).matches();
            model.addAttribute(
                    "matches",
                    matches.stream()
                            .map(match -> new MatchView(match, texts, locale))
                            .toList());
        } catch (IllegalArgumentException refused) {
            model.addAttribute(
                    "problem", texts.getMessage("screening.try.refused", new Object[] {Party.LONGEST_NAME}, locale));
        }
        return PAGE;
    }

    /** The form's fields. */
    record Trial(Kind kind, String name, String birthDate, String country, String number) {

        Party party() {
            return new Party(
                    "trial",
                    kind,
                    List.of(name),
                    birthDate.isBlank() || kind != Kind.PERSON ? null : birthDate.strip(),
                    present(country),
                    present(number));
        }

        private static List<String> present(String text) {
            return Stream.of(text.strip().split("[,;\\s]+", -1))
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }

    /** A match with its reasons in words. */
    record MatchView(PossibleMatch match, List<Reason> pros, List<Reason> cons) {

        MatchView(PossibleMatch match, MessageSource texts, Locale locale) {
            this(match, reasons(match, false, texts, locale), reasons(match, true, texts, locale));
        }

        private static List<Reason> reasons(PossibleMatch match, boolean against, MessageSource texts, Locale locale) {
            return match.evidence().stream()
                    .filter(evidence -> evidence.speaksAgainst() == against)
                    .map(evidence -> new Reason(evidence.in(texts, locale), evidence.weight()))
                    .toList();
        }
    }

    record Reason(String text, String points) {}
}
