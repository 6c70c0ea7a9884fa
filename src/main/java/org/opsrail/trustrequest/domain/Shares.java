package org.opsrail.trustrequest.domain;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Splits what has no answer by its owners. */
@Repository
@Transactional
public class Shares {

    private static final RowMapper<Share> ROW = (row, i) -> new Share(
            row.getObject("id", UUID.class),
            row.getObject("request_id", UUID.class),
            row.getString("owner"),
            row.getObject("closed_at") == null);

    private final JdbcClient jdbc;
    private final TrustRequests requests;
    private final Questions questions;
    private final Actors actors;
    private final InstantSource clock;

    Shares(JdbcClient jdbc, TrustRequests requests, Questions questions, Actors actors, InstantSource clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.questions = questions;
        this.actors = actors;
        this.clock = clock;
    }

    /** One share per owner with all of their open questions; done once more it answers the same. */
    public List<Share> assign(UUID requestId) {
        requests.lock(requestId);
        List<Share> shares = new ArrayList<>(open(requestId));
        Map<String, List<UUID>> byOwner = new LinkedHashMap<>();
        questions.of(requestId).stream()
                .filter(question -> question.isOpen() && question.shareId() == null)
                .forEach(question -> byOwner.computeIfAbsent(acting(question.owner()), owner -> new ArrayList<>())
                        .add(question.id()));
        byOwner.forEach((owner, theirs) -> shares.add(create(requestId, owner, null, theirs)));
        return shares;
    }

    /** Whoever has no account that may act, or is nobody, leaves the finding to ops: the empty text. */
    private String acting(@Nullable String owner) {
        return owner != null && actors.mayAct(owner) ? owner : "";
    }

    /** The share that follows once one is answered: with what was handed on to somebody who works on none. */
    public Optional<Share> next(UUID shareId) {
        Share done = get(shareId);
        requests.lock(done.requestId());
        Optional<Share> followed = jdbc.sql("SELECT * FROM trustrequest.share WHERE previous = ?")
                .param(shareId)
                .query(ROW)
                .optional();
        if (followed.isPresent()) {
            return followed;
        }
        List<Question> handed = questions.handedFrom(shareId);
        if (handed.isEmpty()) {
            return Optional.empty();
        }
        String owner = acting(handed.getFirst().owner());
        Share share = create(
                done.requestId(),
                owner,
                shareId,
                handed.stream()
                        .filter(question -> acting(question.owner()).equals(owner))
                        .map(Question::id)
                        .toList());
        jdbc.sql("UPDATE trustrequest.question SET handed_from = ? WHERE handed_from = ? AND share_id IS NULL")
                .params(share.id(), shareId)
                .update();
        return Optional.of(share);
    }

    private Share create(UUID requestId, String owner, @Nullable UUID previous, List<UUID> theirs) {
        UUID id = UUID.randomUUID();
        @Nullable String known = owner.isEmpty() ? null : owner;
        jdbc.sql("INSERT INTO trustrequest.share (id, request_id, owner, previous, opened_at) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id, requestId, known, previous, clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        questions.assign(id, theirs);
        return new Share(id, requestId, known, true);
    }

    void close(UUID id) {
        jdbc.sql("UPDATE trustrequest.share SET closed_at = ? WHERE id = ? AND closed_at IS NULL")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<Share> open(UUID requestId) {
        return jdbc.sql(
                        "SELECT * FROM trustrequest.share WHERE request_id = ? AND closed_at IS NULL ORDER BY opened_at, id")
                .param(requestId)
                .query(ROW)
                .list();
    }

    Optional<Share> openOf(UUID requestId, String owner) {
        return open(requestId).stream()
                .filter(share -> Objects.equals(share.owner(), owner))
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Share get(UUID id) {
        return jdbc.sql("SELECT * FROM trustrequest.share WHERE id = ?")
                .param(id)
                .query(ROW)
                .single();
    }

    /** Everybody who ever had questions of the request to answer. */
    @Transactional(readOnly = true)
    public List<String> owners(UUID requestId) {
        return jdbc.sql("SELECT DISTINCT owner FROM trustrequest.share WHERE request_id = ? AND owner IS NOT NULL")
                .param(requestId)
                .query(String.class)
                .list();
    }
}
