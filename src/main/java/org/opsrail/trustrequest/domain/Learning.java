package org.opsrail.trustrequest.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.Learned;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Match;
import org.opsrail.trustrequest.domain.Question.Source;
import org.springframework.stereotype.Service;

/** What was released goes back to the library: new texts, and new ways to ask for known ones. */
@Service
public class Learning {

    private final TrustRequests requests;
    private final Questions questions;
    private final Answers answers;
    private final TrustRequestSettings settings;

    Learning(TrustRequests requests, Questions questions, Answers answers, TrustRequestSettings settings) {
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.settings = settings;
    }

    /** The library knows what it has learned already, so that repeating it changes nothing. */
    public void learn(UUID requestId) {
        TrustRequest request = requests.get(requestId);
        for (Question question : questions.of(requestId)) {
            Answer answer = question.answer();
            if (answer != null) {
                answers.learn(learned(request, question, answer), answer.confidential());
            }
        }
    }

    private Learned learned(TrustRequest request, Question question, Answer answer) {
        String releasedBy = Objects.requireNonNull(request.releasedBy());
        return new Learned(
                "trust-request/" + question.id() + "/" + request.releases(),
                question.text(),
                request.deal().language(),
                choice(question, answer),
                text(answer),
                from(question, answer),
                question.section().isBlank() ? request.deal().customerName() : question.section(),
                owner(question, answer).orElse(releasedBy),
                answer.by() == null ? releasedBy : answer.by(),
                releasedBy);
    }

    /** A text that was written although the library knew hardly anything stands beside what it knew. */
    private @Nullable UUID from(Question question, Answer answer) {
        Match match = question.match();
        if (answer.library() != null) {
            return answer.library().answer();
        }
        return match != null && match.confidence().compareTo(settings.renewsFrom()) >= 0 ? match.answer() : null;
    }

    /** Where the file offers other words than yes and no, the library's own stays. */
    private @Nullable Choice choice(Question question, Answer answer) {
        Choice chosen = Answers.meaning(answer.choice());
        UUID from = from(question, answer);
        return chosen != null || from == null ? chosen : answers.choice(from).orElse(null);
    }

    /** A choice alone is no text that could serve again. */
    private static String text(Answer answer) {
        return answer.text().isEmpty() ? Objects.requireNonNull(answer.choice()) : answer.text();
    }

    private static Optional<String> owner(Question question, Answer answer) {
        return Optional.ofNullable(answer.source() == Source.OWNER ? answer.by() : question.owner());
    }
}
