package org.opsrail.modeler;

import java.util.List;

/** The models that come with Opsrail: seeded when the engine does not know them, offered when they are newer. */
public interface ShippedModels {

    /** Deploys, together, those that were never deployed; what is deployed already stays as it is. */
    void seed();

    /** The shipped models that differ from what Opsrail deployed before, by name of the resource. */
    List<String> offers();

    /** Deploys everything that {@link #offers} names, as new versions; running cases keep theirs. */
    void deployOffers();
}
