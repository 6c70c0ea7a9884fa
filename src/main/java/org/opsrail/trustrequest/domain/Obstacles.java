package org.opsrail.trustrequest.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.trustrequest.domain.Answers.Standing.Expired;
import org.opsrail.trustrequest.domain.Answers.Standing.Retired;
import org.opsrail.trustrequest.domain.Answers.Standing.Sendable;
import org.opsrail.trustrequest.domain.Obstacle.Kind;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What must not be sent today: asked at the release, when the file is filled, and when it is delivered. */
@Service
@Transactional
public class Obstacles {

    private final TrustRequests requests;
    private final Questions questions;
    private final Answers answers;
    private final AuditTrail trail;

    Obstacles(TrustRequests requests, Questions questions, Answers answers, AuditTrail trail) {
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Obstacle> of(UUID requestId) {
        boolean agreed = requests.get(requestId).deal().nda() != null;
        return questions.of(requestId).stream()
                .flatMap(question -> of(question, agreed).stream())
                .toList();
    }

    private Optional<Obstacle> of(Question question, boolean agreed) {
        Answer answer = question.answer();
        if (answer == null) {
            return Optional.of(new Obstacle(question, Kind.EMPTY, null, question.owner()));
        }
        Version version = answer.library();
        boolean confidential = answer.confidential();
        if (version != null) {
            switch (answers.standing(version)) {
                case Expired expired -> {
                    return Optional.of(new Obstacle(question, Kind.EXPIRED, expired.since(), expired.owner()));
                }
                case Retired retired -> {
                    return Optional.of(new Obstacle(question, Kind.RETIRED, null, retired.owner()));
                }
                case Sendable sendable -> confidential |= sendable.confidential();
            }
        }
        return confidential && !agreed
                ? Optional.of(new Obstacle(question, Kind.NEEDS_AGREEMENT, null, question.owner()))
                : Optional.empty();
    }

    /** The last day on which that answer may be sent; empty where it may not any more. */
    public Optional<LocalDate> validUntil(Version version) {
        return answers.standing(version) instanceof Sendable sendable
                ? Optional.of(sendable.validUntil())
                : Optional.empty();
    }

    /** Gives whatever stands in the way back to its owners; false where nothing does. */
    public boolean stop(UUID requestId) {
        TrustRequest request = requests.lock(requestId);
        List<Obstacle> found = of(requestId);
        found.stream()
                .filter(obstacle -> obstacle.kind() != Kind.EMPTY)
                .forEach(obstacle -> questions.reopen(
                        obstacle.question().id(),
                        owner(obstacle),
                        obstacle.kind().word(),
                        null));
        if (!found.isEmpty()) {
            requests.takeBack(requestId);
            trail.record(TrustAction.STOP.entry(request).with("questions", found.size()));
        }
        return !found.isEmpty();
    }

    private static @Nullable String owner(Obstacle obstacle) {
        return obstacle.owner() == null ? obstacle.question().owner() : obstacle.owner();
    }
}
