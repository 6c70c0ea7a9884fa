package org.opsrail.trustrequest.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actors;
import org.opsrail.trustrequest.domain.Answers.Standing.Sendable;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.Question.Version;
import org.opsrail.trustrequest.domain.Words.Misfit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner answers what the library could not: in drafts first, then all of it at once. */
@Service
@Transactional
public class Answering {

    private final TrustRequests requests;
    private final Questions questions;
    private final Shares shares;
    private final Answers answers;
    private final Directory directory;
    private final Actors actors;
    private final AuditTrail trail;

    Answering(
            TrustRequests requests,
            Questions questions,
            Shares shares,
            Answers answers,
            Directory directory,
            Actors actors,
            AuditTrail trail) {
        this.requests = requests;
        this.questions = questions;
        this.shares = shares;
        this.answers = answers;
        this.directory = directory;
        this.actors = actors;
        this.trail = trail;
    }

    /** Keeps what was written so far; questions of other shares are left alone. */
    public void save(UUID shareId, Map<UUID, Words> written) {
        Share share = locked(shareId);
        if (share.isOpen()) {
            questions.ofShare(shareId).stream()
                    .filter(question -> written.containsKey(question.id()))
                    .forEach(question ->
                            questions.draft(question.id(), Objects.requireNonNull(written.get(question.id()))));
        }
    }

    /** Gives one question to somebody who knows better; they see it at once where they answer others already. */
    public boolean handOn(UUID shareId, UUID questionId, String numberOrMail, @Nullable String remark, String by) {
        Share share = locked(shareId);
        Optional<String> to = directory
                .find(numberOrMail)
                .filter(person -> person.status() == Person.Status.ACTIVE)
                .map(Person::employeeNumber)
                .filter(actors::mayAct)
                .filter(number -> !number.equals(share.owner()));
        boolean theirs = share.isOpen()
                && questions.ofShare(shareId).stream()
                        .anyMatch(question -> question.id().equals(questionId));
        if (to.isEmpty() || !theirs) {
            return false;
        }
        UUID open = shares.openOf(share.requestId(), to.get()).map(Share::id).orElse(null);
        questions.handOn(questionId, to.get(), open, shareId, remark, by);
        trail.record(TrustAction.HAND_ON
                .entry(requests.get(share.requestId()))
                .by(by)
                .with("to", to.get()));
        return true;
    }

    /** What is missing or does not fit, by question; empty when all of it can be handed in. */
    @Transactional(readOnly = true)
    public Map<UUID, Misfit> misfits(UUID shareId) {
        Map<UUID, Misfit> misfits = new LinkedHashMap<>();
        questions
                .ofShare(shareId)
                .forEach(question ->
                        words(question).misfit(question).ifPresent(misfit -> misfits.put(question.id(), misfit)));
        return misfits;
    }

    /** Makes answers of the drafts; what is the library's word by word stays the library's. */
    public boolean handIn(UUID shareId, String by) {
        Share share = locked(shareId);
        if (!share.isOpen()) {
            return true;
        }
        if (!misfits(shareId).isEmpty()) {
            return false;
        }
        List<Question> theirs = questions.ofShare(shareId);
        theirs.forEach(
                question -> questions.answer(question.id(), words(question), unchanged(question), Source.OWNER, by));
        shares.close(shareId);
        trail.record(
                TrustAction.ANSWER.entry(requests.get(share.requestId())).by(by).with("questions", theirs.size()));
        return true;
    }

    private @Nullable Version unchanged(Question question) {
        Question.Match match = question.match();
        return match != null
                        && match.text().strip().equals(words(question).text())
                        && answers.standing(match.asVersion()) instanceof Sendable
                ? match.asVersion()
                : null;
    }

    private static Words words(Question question) {
        Question.Draft draft = question.draft();
        return draft == null
                ? new Words(null, "", false)
                : Words.of(draft.choice(), draft.text(), draft.confidential());
    }

    private Share locked(UUID shareId) {
        requests.lock(shares.get(shareId).requestId());
        return shares.get(shareId);
    }
}
