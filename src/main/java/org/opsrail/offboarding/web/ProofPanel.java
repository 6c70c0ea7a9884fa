package org.opsrail.offboarding.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.monitor.CasePanel;
import org.opsrail.offboarding.domain.Holdings;
import org.opsrail.offboarding.domain.Holdings.Holding;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.RevocationProof;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.springframework.stereotype.Component;

/** Each access of a leaver, and what proves that it is gone. */
@Component
class ProofPanel implements CasePanel {

    private final Offboardings offboardings;
    private final Revocations revocations;
    private final Holdings holdings;
    private final LeavingReaders readers;
    private final RevocationText texts;
    private final Directory directory;
    private final Actors actors;

    ProofPanel(
            Offboardings offboardings,
            Revocations revocations,
            Holdings holdings,
            LeavingReaders readers,
            RevocationText texts,
            Directory directory,
            Actors actors) {
        this.offboardings = offboardings;
        this.revocations = revocations;
        this.holdings = holdings;
        this.readers = readers;
        this.texts = texts;
        this.directory = directory;
        this.actors = actors;
    }

    /** @param verdict null while the accesses are still needed */
    record Proof(boolean complete, @Nullable String verdict, List<Line> lines) {}

    /**
     * @param account where only a reading has shown it
     * @param note how somebody made sure, where it was done by hand
     * @param at since when; null while nothing has happened
     */
    record Line(
            String system,
            String level,
            @Nullable String account,
            Stage stage,
            String text,
            @Nullable String note,
            @Nullable Instant at) {}

    /** How far it is, and the look of it. */
    enum Stage {
        HELD("badge--plain"),
        OPEN("badge--warn"),
        TAKEN("badge--info"),
        READ_AGAIN("badge--ok"),
        LOOKED_AT("badge--ok");

        private final String look;

        Stage(String look) {
            this.look = look;
        }

        public String look() {
            return look;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return offboardings
                .ofCase(processInstanceKey)
                .filter(offboarding -> readers.see(offboarding, reader))
                .map(offboarding -> proof(offboarding, locale))
                .filter(proof -> !proof.lines().isEmpty())
                .map(proof -> new Panel("offboarding/proof", proof));
    }

    private Proof proof(Offboarding offboarding, Locale locale) {
        RevocationProof proof = new RevocationProof(revocations.of(offboarding.id()));
        if (proof.revocations().isEmpty()) {
            return new Proof(false, null, offboarding.calledOff() ? List.of() : held(offboarding, locale));
        }
        Map<String, String> names = actors.displayNames(proof.revocations().stream()
                .map(Revocation::confirmedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Proof(
                proof.isComplete(),
                texts.verdict(proof, locale),
                proof.revocations().stream()
                        .map(one -> line(one, names, locale))
                        .toList());
    }

    private List<Line> held(Offboarding offboarding, Locale locale) {
        return holdings.of(offboarding.employeeNumber()).stream()
                .map(holding -> line(holding, locale))
                .toList();
    }

    private Line line(Holding holding, Locale locale) {
        return new Line(
                directory.systemName(holding.system()),
                holding.level(),
                holding.recorded() ? null : holding.accountName(),
                Stage.HELD,
                texts.say("held", locale),
                null,
                null);
    }

    private Line line(Revocation one, Map<String, String> names, Locale locale) {
        Stage stage = stage(one);
        String by = one.confirmedBy();
        String text = texts.say(stage.key(), locale, by == null ? "" : names.getOrDefault(by, by));
        Instant at = one.verifiedAt() == null ? one.revokedAt() : one.verifiedAt();
        return new Line(
                directory.systemName(one.system()),
                one.level(),
                one.recorded() ? null : one.accountName(),
                stage,
                text,
                one.note(),
                at);
    }

    private static Stage stage(Revocation one) {
        if (one.isReadAgain()) {
            return Stage.READ_AGAIN;
        }
        if (one.isLookedAt()) {
            return Stage.LOOKED_AT;
        }
        return one.revokedAt() == null ? Stage.OPEN : Stage.TAKEN;
    }
}
