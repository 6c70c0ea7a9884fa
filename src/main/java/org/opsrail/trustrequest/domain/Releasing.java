package org.opsrail.trustrequest.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Match;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.Question.Version;
import org.opsrail.trustrequest.domain.Words.Misfit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compliance changes answers, sends single ones back, and lets the whole leave. */
@Service
@Transactional
public class Releasing {

    private final TrustRequests requests;
    private final Questions questions;
    private final Obstacles obstacles;
    private final AuditTrail trail;

    Releasing(TrustRequests requests, Questions questions, Obstacles obstacles, AuditTrail trail) {
        this.requests = requests;
        this.questions = questions;
        this.obstacles = obstacles;
        this.trail = trail;
    }

    /** Keeps those words that are others than before; what does not fit is told, by question, and stays as it was. */
    public Map<UUID, Misfit> change(UUID requestId, Map<UUID, Words> wanted, String by) {
        TrustRequest request = requests.lock(requestId);
        Map<UUID, Misfit> misfits = new LinkedHashMap<>();
        int changed = 0;
        for (Question question : questions.of(requestId)) {
            Words words = wanted.get(question.id());
            if (words == null || isSame(question, words)) {
                continue;
            }
            if (words.misfit(question).isPresent()) {
                misfits.put(question.id(), words.misfit(question).get());
            } else {
                questions.answer(question.id(), words, library(question, words), Source.APPROVER, by);
                changed++;
            }
        }
        if (changed > 0) {
            trail.record(TrustAction.CHANGE_ANSWER.entry(request).by(by).with("questions", changed));
        }
        return misfits;
    }

    private static boolean isSame(Question question, Words words) {
        Answer answer = question.answer();
        return answer == null
                ? words.isBlank()
                : answer.text().equals(words.text())
                        && java.util.Objects.equals(answer.choice(), words.choice())
                        && answer.confidential() == words.confidential();
    }

    /** With another choice, or secret from now on, it is still the library's text. */
    private static @Nullable Version library(Question question, Words words) {
        Answer answer = question.answer();
        Match match = question.match();
        if (answer != null && answer.library() != null && answer.text().equals(words.text())) {
            return answer.library();
        }
        return match != null && match.text().strip().equals(words.text()) ? match.asVersion() : null;
    }

    /** The question goes back to whoever answered it, or owns it. */
    public boolean sendBack(UUID requestId, UUID questionId, String remark, String by) {
        TrustRequest request = requests.lock(requestId);
        return questions
                .find(questionId)
                .filter(question -> question.requestId().equals(requestId))
                .map(question -> {
                    questions.reopen(questionId, owner(question), remark, by);
                    trail.record(TrustAction.SEND_BACK.entry(request).by(by).with("question", question.number()));
                    return true;
                })
                .orElse(false);
    }

    private static @Nullable String owner(Question question) {
        Answer answer = question.answer();
        return answer != null && answer.source() == Source.OWNER ? answer.by() : question.owner();
    }

    /** @return what stands in the way; empty when the answers are released */
    public List<Obstacle> release(UUID requestId, String by) {
        TrustRequest request = requests.lock(requestId);
        List<Obstacle> found = obstacles.of(requestId);
        if (found.isEmpty()) {
            requests.released(requestId, by);
            trail.record(TrustAction.RELEASE.entry(request).by(by).with("release", request.releases() + 1));
        }
        return found;
    }
}
