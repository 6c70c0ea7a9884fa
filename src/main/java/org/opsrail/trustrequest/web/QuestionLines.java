package org.opsrail.trustrequest.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.trustrequest.domain.Obstacle;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Draft;
import org.opsrail.trustrequest.domain.Question.Match;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.Words;
import org.opsrail.trustrequest.domain.Words.Misfit;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.stereotype.Component;

/** Lays questions out for those who answer or release them. */
@Component
class QuestionLines {

    private static final double HIGH = 0.8;
    private static final double MIDDLE = 0.5;

    private final Obstacles obstacles;
    private final TrustTexts texts;

    QuestionLines(Obstacles obstacles, TrustTexts texts) {
        this.obstacles = obstacles;
        this.texts = texts;
    }

    /** For their owner: what is missing is told where it was asked for. */
    List<QuestionLine> of(List<Question> questions, Map<UUID, Misfit> misfits, Locale locale) {
        Map<UUID, String> problems = new HashMap<>();
        misfits.forEach((id, misfit) -> problems.put(id, misfit(misfit, locale)));
        return questions.stream()
                .map(question -> line(question, problems.get(question.id()), locale))
                .toList();
    }

    /** For whoever releases: what stands in the way is told at once. */
    List<QuestionLine> forRelease(
            List<Question> questions,
            List<Obstacle> found,
            Map<UUID, Misfit> misfits,
            Map<UUID, Words> typed,
            Locale locale) {
        Map<UUID, String> problems = found.stream()
                .collect(Collectors.toMap(
                        obstacle -> obstacle.question().id(), obstacle -> texts.obstacle(obstacle, locale)));
        misfits.forEach((id, misfit) -> problems.put(id, misfit(misfit, locale)));
        return questions.stream()
                .map(question -> {
                    QuestionLine line = line(question, problems.get(question.id()), locale);
                    Words words = misfits.containsKey(question.id()) ? typed.get(question.id()) : null;
                    return words == null ? line : line.with(words);
                })
                .toList();
    }

    private String misfit(Misfit misfit, Locale locale) {
        return texts.say("misfit." + misfit.word(), locale);
    }

    private QuestionLine line(Question question, @Nullable String problem, Locale locale) {
        Match match = question.match();
        Answer answer = question.answer();
        Draft draft = question.draft();
        double confidence = match == null ? 0 : match.confidence().doubleValue();
        return new QuestionLine(
                question.id(),
                title(question),
                question.text(),
                question.choices(),
                answer != null ? answer.choice() : draft != null ? draft.choice() : null,
                answer != null ? answer.text() : draft != null ? draft.text() : "",
                answer != null ? answer.confidential() : draft != null && draft.confidential(),
                question.isChosen() ? 8000 : Math.min(8000, question.longest()),
                match == null ? null : TrustTexts.percent(confidence, locale),
                confidence >= HIGH ? "high" : confidence >= MIDDLE ? "middle" : "low",
                match == null ? null : match.why(),
                answer == null ? null : source(answer, locale),
                expiry(answer, locale),
                question.remark() == null ? null : texts.remark(question.remark(), locale),
                problem,
                question.isOpen());
    }

    private static String title(Question question) {
        return Stream.of(String.valueOf(question.number()), question.reference(), question.section())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String source(Answer answer, Locale locale) {
        return answer.source() == Source.LIBRARY
                ? texts.say(
                        "source.library",
                        locale,
                        Objects.requireNonNull(answer.library()).number())
                : texts.say("source." + answer.source().word(), locale, texts.name(String.valueOf(answer.by())));
    }

    private @Nullable String expiry(@Nullable Answer answer, Locale locale) {
        return answer == null || answer.library() == null
                ? null
                : obstacles
                        .validUntil(answer.library())
                        .map(day -> texts.say("expiry", locale, DayText.of(day, locale)))
                        .orElse(null);
    }
}
