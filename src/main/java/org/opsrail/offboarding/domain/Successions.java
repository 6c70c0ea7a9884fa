package org.opsrail.offboarding.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.absence.Successors;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who comes after a leaver: whom the manager has chosen, or else the manager. */
@Repository
@Transactional
public class Successions implements Successors {

    private final JdbcClient jdbc;
    private final Offboardings offboardings;
    private final Directory directory;
    private final InstantSource clock;

    Successions(JdbcClient jdbc, Offboardings offboardings, Directory directory, InstantSource clock) {
        this.jdbc = jdbc;
        this.offboardings = offboardings;
        this.directory = directory;
        this.clock = clock;
    }

    public void keep(UUID offboardingId, Succession chosen, String by) {
        jdbc.sql("""
                INSERT INTO offboarding.succession (offboarding_id, new_manager, new_owner, stand_in, decided_by,
                    decided_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (offboarding_id) DO UPDATE SET new_manager = excluded.new_manager,
                    new_owner = excluded.new_owner, stand_in = excluded.stand_in, decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at""")
                .param(offboardingId)
                .param(chosen.newManager())
                .param(chosen.newOwner())
                .param(chosen.standIn())
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As it was chosen; nobody where nothing was. */
    @Transactional(readOnly = true)
    public Succession of(UUID offboardingId) {
        return jdbc.sql("SELECT new_manager, new_owner, stand_in FROM offboarding.succession WHERE offboarding_id = ?")
                .param(offboardingId)
                .query((row, i) -> new Succession(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(Succession.OPEN);
    }

    /** From the leaving time on; somebody who has come back does their tasks again. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> standIn(String person) {
        return offboardings
                .handedOver(person)
                .filter(offboarding -> offboarding.closedAt() == null || !isHere(person))
                .flatMap(offboarding -> working(of(offboarding.id()).standIn(), offboarding));
    }

    /** The chosen one, or the first above the leaver who works here; empty where nobody does. */
    Optional<String> working(@Nullable String chosen, Offboarding offboarding) {
        if (chosen != null && isHere(chosen)) {
            return Optional.of(chosen);
        }
        return above(offboarding.employeeNumber())
                .or(() -> Optional.of(offboarding.manager()).filter(one -> isHere(one)));
    }

    /** The next above who works here. */
    Optional<String> above(String person) {
        Set<String> seen = new HashSet<>(Set.of(person));
        Optional<String> next = managerOf(person);
        while (next.isPresent() && seen.add(next.get())) {
            if (isHere(next.get())) {
                return next;
            }
            next = managerOf(next.get());
        }
        return Optional.empty();
    }

    private Optional<String> managerOf(String person) {
        return directory.person(person).map(Person::manager);
    }

    private boolean isHere(String person) {
        return directory
                .person(person)
                .filter(one -> one.status() == Person.Status.ACTIVE)
                .isPresent();
    }
}
