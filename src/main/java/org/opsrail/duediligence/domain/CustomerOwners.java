package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.duediligence.domain.Ownership.Threshold;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who owns and leads each customer, and who of them counts in the end. */
@Repository
@Transactional
public class CustomerOwners {

    private static final RowMapper<Party> PARTY = (row, i) -> new Party(
            row.getInt("number"),
            Party.Kind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getObject("birth_date", LocalDate.class),
            row.getString("country"),
            row.getBoolean("director"));

    private static final RowMapper<Holding> HOLDING = (row, i) ->
            new Holding(row.getInt("owner"), row.getObject("owned", Integer.class), row.getBigDecimal("percent"));

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CustomerOwners(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Owners of(UUID customerId) {
        return new Owners(
                jdbc.sql("SELECT * FROM duediligence.party WHERE customer_id = ? ORDER BY number")
                        .param(customerId)
                        .query(PARTY)
                        .list(),
                jdbc.sql("SELECT * FROM duediligence.holding WHERE customer_id = ?"
                                + " ORDER BY owned NULLS FIRST, percent DESC, owner")
                        .param(customerId)
                        .query(HOLDING)
                        .list());
    }

    void replace(UUID customerId, Owners owners) {
        jdbc.sql("DELETE FROM duediligence.party WHERE customer_id = ?")
                .param(customerId)
                .update();
        owners.parties()
                .forEach(party -> jdbc.sql("""
                                INSERT INTO duediligence.party
                                    (customer_id, number, kind, name, birth_date, country, director)
                                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                        .param(customerId)
                        .param(party.number())
                        .param(party.kind().name())
                        .param(party.name())
                        .param(party.birthDate())
                        .param(party.country())
                        .param(party.director())
                        .update());
        owners.holdings()
                .forEach(holding -> jdbc.sql(
                                "INSERT INTO duediligence.holding (customer_id, owner, owned, percent) VALUES (?, ?, ?, ?)")
                        .param(customerId)
                        .param(holding.owner())
                        .param(holding.owned())
                        .param(holding.percent())
                        .update());
    }

    /** Why somebody counts as beneficial owner. */
    public enum Ground {
        OWNERSHIP,
        /** Nobody owns enough: whoever leads the customer counts (Regulation (EU) 2024/1624 Art. 63(4)). */
        MANAGEMENT
    }

    /** @param percent of the customer, direct and through others together */
    public record BeneficialOwner(int party, BigDecimal percent, Ground ground) {}

    /** @param loops how many circles of companies there are */
    public record Resolution(Threshold threshold, int layers, int loops, Instant at) {}

    /** Keeps who counts as beneficial owner by that threshold; repeating it keeps the same. */
    public Resolution resolve(UUID customerId, Threshold threshold) {
        Owners known = of(customerId);
        Ownership ownership = known.ownership();
        Resolution resolution =
                new Resolution(threshold, ownership.layers(), ownership.loops().size(), clock.instant());
        keep(customerId, resolution);
        List<Integer> persons = known.parties().stream()
                .filter(party -> party.kind() == Party.Kind.PERSON)
                .map(Party::number)
                .toList();
        Map<Integer, BigDecimal> above = ownership.above(threshold, persons);
        above.forEach((party, percent) -> keep(customerId, new BeneficialOwner(party, percent, Ground.OWNERSHIP)));
        if (above.isEmpty()) {
            known.directors()
                    .forEach(director -> keep(
                            customerId,
                            new BeneficialOwner(
                                    director.number(),
                                    ownership.together(List.of(director.number())),
                                    Ground.MANAGEMENT)));
        }
        return resolution;
    }

    private void keep(UUID customerId, Resolution resolution) {
        jdbc.sql("""
                INSERT INTO duediligence.resolution (customer_id, percent, or_more, layers, loops, resolved_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (customer_id) DO NOTHING""")
                .params(
                        customerId,
                        resolution.threshold().percent(),
                        resolution.threshold().orMore(),
                        resolution.layers(),
                        resolution.loops(),
                        resolution.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(UUID customerId, BeneficialOwner owner) {
        jdbc.sql("""
                INSERT INTO duediligence.beneficial_owner (customer_id, party, percent, ground) VALUES (?, ?, ?, ?)
                ON CONFLICT (customer_id, party) DO NOTHING""")
                .params(
                        customerId,
                        owner.party(),
                        owner.percent(),
                        owner.ground().name())
                .update();
    }

    /** Empty until the owners are resolved. */
    @Transactional(readOnly = true)
    public Optional<Resolution> resolution(UUID customerId) {
        return jdbc.sql("SELECT * FROM duediligence.resolution WHERE customer_id = ?")
                .param(customerId)
                .query((row, i) -> new Resolution(
                        new Threshold(row.getBigDecimal("percent"), row.getBoolean("or_more")),
                        row.getInt("layers"),
                        row.getInt("loops"),
                        row.getObject("resolved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<BeneficialOwner> beneficial(UUID customerId) {
        return jdbc.sql(
                        "SELECT * FROM duediligence.beneficial_owner WHERE customer_id = ? ORDER BY percent DESC, party")
                .param(customerId)
                .query((row, i) -> new BeneficialOwner(
                        row.getInt("party"), row.getBigDecimal("percent"), Ground.valueOf(row.getString("ground"))))
                .list();
    }
}
