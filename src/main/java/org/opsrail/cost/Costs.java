package org.opsrail.cost;

import java.util.Collection;
import java.util.Map;

/** What cases took and cost so far, as it was measured when it happened. */
public interface Costs {

    /** By process instance key; a case in which nobody has done anything is left out. */
    Map<Long, Cost> of(Collection<Long> processInstanceKeys);
}
