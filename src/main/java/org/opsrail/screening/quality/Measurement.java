package org.opsrail.screening.quality;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.Party;
import org.opsrail.screening.matching.Indexed;
import org.opsrail.screening.matching.NameIndex;
import org.opsrail.screening.matching.Thresholds;
import org.opsrail.screening.matching.Thresholds.Rule;

/** The figures of docs/screening.md. */
public final class Measurement {

    static final double LEAST_RECALL = 0.95;
    static final double LEAST_PRECISION = 0.9;

    /** As {@code dmn/screening-thresholds.dmn} is shipped, for sanctions. */
    static final Thresholds SHIPPED =
            (topic, party) -> party == Kind.COMPANY ? new Rule("Rule_01", 80, 92) : new Rule("Rule_02", 82, 94);

    private static final int ENTRIES = 100_000;
    private static final int PARTIES = 2000;
    private static final int WARM_UP = 500;
    private static final int SHOWN_BASE = 1_000_000;

    private Measurement() {}

    /** @return whether both halves are found as well as promised */
    public static boolean print(PrintStream out) {
        List<LabelledPair> pairs = LabelledPair.all();
        long before = memory();
        long began = System.nanoTime();
        try (NameIndex index = index(pairs, ENTRIES)) {
            out.printf("%d entries indexed in %.1f s%n", ENTRIES, seconds(began));
            boolean good = true;
            for (String half : List.of("development", "held-out")) {
                Quality quality = Quality.of(half, pairs, index, SHIPPED);
                quality.print(half, out);
                good &= quality.recall() >= LEAST_RECALL && quality.precision() >= LEAST_PRECISION;
            }
            speed(pairs, index, out);
            out.printf(
                    "Memory: %d MB of heap more than before, %d MB on disk%n",
                    Math.max(0, memory() - before) / SHOWN_BASE, index.bytesOnDisk() / SHOWN_BASE);
            return good;
        }
    }

    static NameIndex index(List<LabelledPair> pairs, int crowd) {
        NameIndex index = new NameIndex();
        Stream<Indexed> all = Stream.concat(Crowd.of(crowd), pairs.stream().map(Quality::indexed));
        all.forEach(index::add);
        index.publish();
        return index;
    }

    private static void speed(List<LabelledPair> pairs, NameIndex index, PrintStream out) {
        List<Party> parties = Stream.concat(
                        Crowd.of(PARTIES).map(Measurement::party),
                        pairs.stream().map(LabelledPair::party))
                .toList();
        parties.stream().limit(WARM_UP).forEach(party -> index.find(party, SHIPPED));
        for (int threads : new int[] {1, 2}) {
            long began = System.nanoTime();
            List<Thread> workers = IntStream.range(0, threads)
                    .mapToObj(each -> Thread.ofPlatform().start(() -> {
                        for (int i = each; i < parties.size(); i += threads) {
                            index.find(parties.get(i), SHIPPED);
                        }
                    }))
                    .toList();
            workers.forEach(Measurement::join);
            out.printf("%d threads: %.0f names/s%n", threads, parties.size() / seconds(began));
        }
    }

    private static Party party(Indexed listed) {
        return new Party(
                listed.entity().id(),
                listed.entity().kind(),
                List.of(listed.entity().names().getLast().text()),
                null,
                List.of(),
                List.of());
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
