package org.opsrail.identity.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditAction;

/**
 * Of refusals that are alike the first is told by itself and the others by their number, so that whoever guesses fills
 * the trail with a few lines instead of one for each guess, from however many networks.
 */
final class RefusalTally {

    private static final int NETWORKS = 100;

    private final Map<Alike, Integer> others = new LinkedHashMap<>();

    /**
     * @param actor whose account was tried; null for a name that nobody has
     * @param network null for all those that are not counted by themselves
     */
    record Alike(
            AuditAction what,
            @Nullable String actor,
            @Nullable String network) {

        private Alike fromAnywhere() {
            return new Alike(what, actor, null);
        }
    }

    /** Whether it is to be told by itself; otherwise it is counted. */
    synchronized boolean isFirst(Alike refusal) {
        boolean byItself = others.containsKey(refusal) || others.size() < NETWORKS;
        return others.merge(byItself ? refusal : refusal.fromAnywhere(), 0, (known, none) -> known + 1) == 0;
    }

    /** How many others there were of each, where there were any; counting begins anew. */
    synchronized Map<Alike, Integer> drain() {
        Map<Alike, Integer> counted = new LinkedHashMap<>(others);
        counted.values().removeIf(count -> count == 0);
        others.clear();
        return counted;
    }
}
