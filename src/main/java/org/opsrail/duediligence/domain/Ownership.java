package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the customer in the end: shares multiply along each chain of companies, and the chains of one owner add up
 * (Directive (EU) 2015/849 Art. 3(6); Regulation (EU) 2024/1624 Art. 52). Companies that own each other in a circle are
 * told, and no chain passes a company twice.
 */
public final class Ownership {

    /** Links between owners that are followed at most; real files have some dozens. */
    private static final int MOST_STEPS = 20_000;

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Map<@Nullable Integer, List<Holding>> holdings = new HashMap<>();
    private final Map<@Nullable Integer, BigDecimal> known = new LinkedHashMap<>();
    private final SequencedMap<Integer, BigDecimal> percents = new LinkedHashMap<>();
    private final Map<Set<Integer>, List<Integer>> loops = new LinkedHashMap<>();
    private int layers;
    private int steps;

    private Ownership(Collection<Holding> all) {
        for (Holding holding : all) {
            holdings.computeIfAbsent(holding.owned(), owned -> new ArrayList<>())
                    .add(holding);
            known.merge(holding.owned(), holding.percent(), BigDecimal::add);
        }
    }

    public static Ownership of(Collection<Holding> holdings) {
        Ownership ownership = new Ownership(holdings);
        ownership.climb(null, WHOLE, new ArrayList<>());
        return ownership;
    }

    /**
     * @param owner number of a party
     * @param owned number of a party; null for the customer
     * @param percent more than 0, at most 100
     */
    public record Holding(int owner, @Nullable Integer owned, BigDecimal percent) {

        /** What that is of the customer, where its owner holds so much of it. */
        public BigDecimal of(BigDecimal percentOfCustomer) {
            return percentOfCustomer.multiply(percent).divide(WHOLE, MathContext.DECIMAL64);
        }
    }

    private void climb(@Nullable Integer owned, BigDecimal percent, List<Integer> chain) {
        for (Holding holding : of(owned)) {
            if (++steps > MOST_STEPS) {
                return;
            }
            int at = chain.indexOf(holding.owner());
            if (at >= 0) {
                List<Integer> loop = List.copyOf(chain.subList(at, chain.size()));
                loops.putIfAbsent(new TreeSet<>(loop), loop);
                continue;
            }
            BigDecimal share = holding.of(percent);
            percents.merge(holding.owner(), share, BigDecimal::add);
            chain.addLast(holding.owner());
            layers = Math.max(layers, chain.size());
            climb(holding.owner(), share, chain);
            chain.removeLast();
        }
    }

    /** Who holds that company, null for the customer, directly. */
    public List<Holding> of(@Nullable Integer owned) {
        return holdings.getOrDefault(owned, List.of());
    }

    /** Percent of the customer by owner, direct and through others together; companies between count as well. */
    public Map<Integer, BigDecimal> percents() {
        return percents;
    }

    /** Percent of the customer that those hold together. */
    public BigDecimal together(Collection<Integer> owners) {
        return owners.stream()
                .map(owner -> percents.getOrDefault(owner, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The longest chain of owners; 0 without owners. */
    public int layers() {
        return layers;
    }

    /** Whether so many chains lead to the owners that they were not all followed. */
    public boolean isTangled() {
        return steps > MOST_STEPS;
    }

    /** Companies that own each other in a circle, each circle once. */
    public Collection<List<Integer>> loops() {
        return loops.values();
    }

    /** What of each owned company is in known hands, in percent; null stands for the customer. */
    public Map<@Nullable Integer, BigDecimal> known() {
        return known;
    }

    /** Those of them that own at least, or more than, so much; by their number. */
    public SequencedMap<Integer, BigDecimal> above(Threshold threshold, Collection<Integer> owners) {
        SequencedMap<Integer, BigDecimal> above = new LinkedHashMap<>();
        new TreeMap<>(percents).forEach((party, percent) -> {
            if (owners.contains(party) && threshold.isMetBy(percent)) {
                above.put(party, percent);
            }
        });
        return above;
    }

    /**
     * From which share on somebody counts as owner; the decision {@code ownership-threshold} says it by date.
     *
     * @param orMore whether the share itself counts
     */
    public record Threshold(BigDecimal percent, boolean orMore) {

        boolean isMetBy(BigDecimal share) {
            int compared = share.compareTo(percent);
            return compared > 0 || (orMore && compared == 0);
        }
    }
}
