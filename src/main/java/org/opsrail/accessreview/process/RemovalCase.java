package org.opsrail.accessreview.process;

import org.opsrail.accessreview.process.ListRemovalsWorker.RightToRemove;

/** One right, as the model hands it to each of its instances. */
record RemovalCase(RightToRemove removal) {}
