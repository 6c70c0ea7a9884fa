package org.opsrail.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opsrail.privacy.PersonalData.Erased;
import org.opsrail.privacy.PersonalData.LegalBasis;

/** The rights of a person over what all modules hold. */
public interface Privacy {

    /** The record of processing (GDPR 30). */
    List<Held> inventory();

    /** A copy of everything (GDPR 15, 20): a JSON object of modules, of tables, of rows. */
    String copy(String person, String name);

    /** Erases the person (GDPR 17) in all modules at once, or in none. */
    Outcome erase(String person, String name, String by);

    /** The latest first. */
    List<Erasure> erasures();

    record Held(String module, LegalBasis basis) {}

    sealed interface Outcome {

        record Done(Map<String, Erased> byModule) implements Outcome {}

        /** @param reasons keys of the sentences that say why */
        record Refused(List<String> reasons) implements Outcome {}
    }

    record Erasure(String person, String by, Instant at, Map<String, Erased> byModule) {}
}
