package org.opsrail.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.opsrail.privacy.PersonalData.Erased;
import org.opsrail.privacy.PersonalData.LegalBasis;

/** The rights of a person over what all modules hold. */
public interface Privacy {

    /** The record of processing (GDPR 30). */
    List<Held> inventory();

    /** A copy of everything (GDPR 15, 20). */
    Copy copy(String person, String name);

    /** Erases the person (GDPR 17) in all modules at once, or in none. */
    Outcome erase(String person, String name, String by);

    /** The latest first. */
    List<Erasure> erasures();

    /** @param tables with their schema */
    record Held(String module, LegalBasis basis, SortedSet<String> tables) {}

    /** @param json an object of modules, of tables, of rows */
    record Copy(String json, List<PersonalFile> files) {}

    sealed interface Outcome {

        record Done(Map<String, Erased> byModule) implements Outcome {}

        /** @param reasons keys of the sentences that say why */
        record Refused(List<String> reasons) implements Outcome {}
    }

    record Erasure(String person, String by, Instant at, Map<String, Erased> byModule) {}
}
