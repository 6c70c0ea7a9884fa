package org.opsrail.duediligence.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Match.State;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Compliance judges who of the file is whom on a list, each with a reason, on a page of its own. */
@Component
class JudgeMatchesForm extends CustomerForm {

    private static final String JUDGEMENTS = "judgements";

    private final Matches matches;
    private final MatchTexts texts;

    JudgeMatchesForm(FileDesk desk, Matches matches, MatchTexts texts) {
        super("duediligence-judge-matches", desk);
        this.matches = matches;
        this.texts = texts;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/customers/tasks/" + task.key() + "/matches");
    }

    @Override
    Map<String, Object> show(Customer customer, Locale locale) {
        return Map.of(
                JUDGEMENTS,
                matches.of(customer.id()).stream()
                        .filter(Match::isOpen)
                        .map(match -> shown(match, locale))
                        .toList());
    }

    private Map<String, String> shown(Match match, Locale locale) {
        Match.Judgement said = match.said();
        return Map.of(
                "match",
                match.id().toString(),
                "about",
                texts.about(match, locale),
                "word",
                said == null ? "" : said.word().word(),
                "reason",
                said == null ? "" : said.reason());
    }

    /** Nothing is kept unless all are judged. What follows is read from what is kept, when the parties are screened again. */
    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        Customer customer = customer(task);
        Map<String, Map<?, ?>> given = given(answers);
        List<Match> toJudge = matches.toJudge(customer.id(), task.key());
        Map<Match, Said> judged = new HashMap<>();
        for (Match match : toJudge) {
            Map<?, ?> one = given.remove(match.id().toString());
            if (one == null) {
                throw rejected(JUDGEMENTS, "all-judged", actor);
            }
            judged.put(match, said(one, actor));
        }
        if (!given.isEmpty()) {
            throw rejected(JUDGEMENTS, "match-unknown", actor);
        }
        judged.forEach(
                (match, said) -> matches.judge(customer, task.key(), match, said.word(), actor.id(), said.reason()));
        return Map.of();
    }

    private record Said(State word, String reason) {}

    private static Map<String, Map<?, ?>> given(Map<String, Object> answers) {
        return answers.get(JUDGEMENTS) instanceof Collection<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .map(entry -> (Map<?, ?>) entry)
                        .collect(Collectors.toMap(
                                entry -> id(entry.get("match")), entry -> entry, (first, next) -> next, HashMap::new))
                : new HashMap<>();
    }

    private static String id(@Nullable Object written) {
        try {
            return UUID.fromString(String.valueOf(written)).toString();
        } catch (IllegalArgumentException none) {
            return String.valueOf(written);
        }
    }

    private Said said(Map<?, ?> one, Actor actor) {
        State word =
                switch (String.valueOf(one.get("word"))) {
                    case "true" -> State.TRUE;
                    case "false" -> State.FALSE;
                    default -> throw rejected(JUDGEMENTS, "all-judged", actor);
                };
        String reason =
                reason(Map.of("reason", Objects.requireNonNullElse(one.get("reason"), "")), JUDGEMENTS, true, actor);
        return new Said(word, Objects.requireNonNull(reason));
    }
}
