package org.opsrail.answerlibrary.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.domain.AnswerWriting.Text;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with answers. A change counts at once; approved is a version only when ops, or somebody other than its author,
 * has said so.
 */
@Service
@Transactional
public class AnswerKeeping {

    private final AnswerTable answers;
    private final AnswerWriting writing;
    private final AnswerTrail trail;
    private final LibrarySettings settings;
    private final InstantSource clock;

    AnswerKeeping(
            AnswerTable answers,
            AnswerWriting writing,
            AnswerTrail trail,
            LibrarySettings settings,
            InstantSource clock) {
        this.answers = answers;
        this.writing = writing;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    public UUID add(Entry entry, Actor by) {
        UUID id = writing.add(
                entry.topic(),
                entry.language(),
                entry.owner(),
                new Text(entry.choice(), entry.text(), null),
                entry.validUntil(),
                by.id());
        writing.reword(id, entry.language(), entry.wordings(), by.id());
        writing.confirm(id, 1, entry.validUntil(), isOps(by), by.id());
        trail.happened(AnswerAction.ADD_ANSWER, id, 1, by.id());
        return id;
    }

    /**
     * Changes it; a text, a choice or a proof that differs makes a new version.
     *
     * @param seen the version that was changed
     * @return false when that is not the present version any more: nothing was changed
     */
    public boolean change(UUID id, int seen, Entry entry, Actor by) {
        LibraryAnswer known = locked(id);
        if (known.version() != seen) {
            return false;
        }
        Text text = new Text(entry.choice(), entry.text(), known.document());
        boolean same = known.choice() == text.choice() && known.text().equals(text.text());
        int version = same ? seen : writing.nextVersion(id, text, entry.validUntil(), by.id());
        writing.describe(id, entry.topic(), entry.owner());
        writing.reword(id, known.language(), entry.wordings(), by.id());
        writing.confirm(id, version, entry.validUntil(), !same ? isOps(by) : approves(id, by), by.id());
        trail.happened(AnswerAction.CHANGE_ANSWER, id, version, by.id());
        return true;
    }

    /** Puts a document beside it as its proof, or takes it away: a new version in either case. */
    public void prove(UUID id, @Nullable String document, Actor by) {
        LibraryAnswer known = locked(id);
        if (!Objects.equals(known.document(), document)) {
            Text text = new Text(known.choice(), known.text(), document);
            int version = writing.nextVersion(id, text, known.validUntil(), by.id());
            writing.confirm(id, version, known.validUntil(), isOps(by), by.id());
            trail.happened(AnswerAction.CHANGE_ANSWER, id, version, by.id());
        }
    }

    /** Says that it still holds. */
    public void confirm(UUID id, LocalDate validUntil, Actor by) {
        LibraryAnswer known = locked(id);
        writing.confirm(id, known.version(), validUntil, approves(id, by), by.id());
        trail.happened(AnswerAction.CONFIRM_ANSWER, id, known.version(), by.id());
    }

    public void retire(UUID id, Actor by) {
        if (writing.retire(id, by.id())) {
            trail.happened(AnswerAction.RETIRE_ANSWER, id, locked(id).version(), by.id());
        }
    }

    public void restore(UUID id, Actor by) {
        if (writing.restore(id)) {
            trail.happened(AnswerAction.RESTORE_ANSWER, id, locked(id).version(), by.id());
        }
    }

    /** Until when an answer holds that is confirmed today. */
    public LocalDate later() {
        return today().plus(settings.validity());
    }

    /** From today until that day an answer is told to expire soon. */
    public LocalDate soon() {
        return today().plus(settings.notice());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Ops answer for the library; anybody else approves what others wrote. */
    private boolean approves(UUID id, Actor by) {
        return isOps(by) || !answers.history(id).getFirst().writtenBy().equals(by.id());
    }

    private static boolean isOps(Actor by) {
        return by.has(Role.ADMIN) || by.has(Role.OPS);
    }

    private LibraryAnswer locked(UUID id) {
        writing.lock(id);
        Optional<LibraryAnswer> known = answers.find(id, today());
        return known.orElseThrow(() -> new IllegalArgumentException("There is no answer " + id));
    }
}
