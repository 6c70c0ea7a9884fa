package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What newcomer, buddy and manager say on days 7 and 30. */
@Service
@Transactional
public class Conversations {

    private final JdbcClient jdbc;
    private final Facts facts;
    private final History history;
    private final InstantSource clock;

    Conversations(JdbcClient jdbc, Facts facts, History history, InstantSource clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.history = history;
        this.clock = clock;
    }

    public enum Speaker {
        NEWCOMER,
        BUDDY
    }

    /**
     * @param day 7 or 30
     * @param autonomy from 0 (nothing without help) to 10 (everything that the role asks for)
     */
    public record CheckIn(
            UUID onboardingId,
            int day,
            Speaker speaker,
            int autonomy,
            Collection<String> blockers,
            @Nullable String comment) {}

    public void keep(CheckIn said, String actor) {
        jdbc.sql("""
                INSERT INTO onboarding.check_in (onboarding_id, day, by_whom, autonomy, blockers, comment, said_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (onboarding_id, day, by_whom) DO UPDATE
                    SET autonomy = excluded.autonomy, blockers = excluded.blockers, comment = excluded.comment""")
                .param(said.onboardingId())
                .param(said.day())
                .param(said.speaker().name())
                .param(said.autonomy())
                .param(said.blockers().toArray(String[]::new))
                .param(said.comment())
                .param(now())
                .update();
        if (said.speaker() == Speaker.NEWCOMER) {
            facts.add(
                    said.onboardingId(), said.day() == 7 ? Fact.AUTONOMY_DAY_7 : Fact.AUTONOMY_DAY_30, said.autonomy());
        }
        String what = (said.speaker() == Speaker.NEWCOMER ? "checked-in-" : "feedback-") + said.day();
        history.add(said.onboardingId(), new History.Happening(what, Integer.toString(said.autonomy()), actor), what);
    }

    /** The manager helps a newcomer who feels held back; the reason is kept so that the process gets better. */
    public record Support(
            UUID onboardingId,
            int day,
            String reason,
            String agreed,
            @Nullable String improvement) {}

    public void keep(Support support, String actor) {
        jdbc.sql("""
                INSERT INTO onboarding.improvement_signal
                    (onboarding_id, day, reason, agreed, improvement, noted_by, noted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (onboarding_id, day) DO UPDATE
                    SET reason = excluded.reason, agreed = excluded.agreed, improvement = excluded.improvement""")
                .param(support.onboardingId())
                .param(support.day())
                .param(support.reason())
                .param(support.agreed())
                .param(support.improvement())
                .param(actor)
                .param(now())
                .update();
        history.add(
                support.onboardingId(),
                new History.Happening("supported", support.reason(), actor),
                "supported-" + support.day());
    }

    @Transactional(readOnly = true)
    public List<CheckIn> checkIns(UUID onboardingId) {
        return jdbc.sql("""
                SELECT day, by_whom, autonomy, blockers, comment FROM onboarding.check_in
                WHERE onboarding_id = ? ORDER BY day, by_whom DESC""")
                .param(onboardingId)
                .query((row, i) -> new CheckIn(
                        onboardingId,
                        row.getInt("day"),
                        Speaker.valueOf(row.getString("by_whom")),
                        row.getInt("autonomy"),
                        List.of((String[]) row.getArray("blockers").getArray()),
                        row.getString("comment")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
