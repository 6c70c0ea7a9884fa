package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.List;
import org.opsrail.screening.ScreenedList;

/**
 * A customer held against the lists.
 *
 * @param parties everybody who was
 * @param lists the versions that were in place
 * @param hits how many entries came close, judged before or not
 */
public record ScreeningRun(long id, Instant at, List<Screenee> parties, List<ScreenedList> lists, int hits) {}
