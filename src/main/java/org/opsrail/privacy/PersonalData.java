package org.opsrail.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one module holds of persons. One bean per module; its texts are the messages {@code privacy.<module>.…}. */
public interface PersonalData {

    /** For example {@code onboarding}; also names the texts {@code what}, {@code purpose} and {@code retention}. */
    String module();

    LegalBasis basis();

    /** The tables that it answers for, each with its schema: all of its own in which persons may appear. */
    Set<String> tables();

    /** Process instance keys of the cases about the person. */
    default Set<Long> cases(String person) {
        return Set.of();
    }

    /** Rows as JSON objects, by what they are. Secrets such as hashes of passwords are left out. */
    Map<String, List<String>> copy(Subject subject);

    /** Files that belong to the copy. */
    default List<PersonalFile> files(Subject subject) {
        return List.of();
    }

    /** Why the person can't be erased now: names the sentence {@code privacy.<module>.refused.<reason>}. */
    default Optional<String> objection(Subject subject) {
        return Optional.empty();
    }

    /** Whether it erases more than rows: that can't be rolled back, so its turn comes last. */
    default boolean erasesFiles() {
        return false;
    }

    /** Erases what may be erased, in the caller's transaction, and tells the rest. */
    Erased erase(Subject subject);

    /**
     * @param rows how many were erased or made anonymous
     * @param kept why something stays: each names the sentence {@code privacy.<module>.kept.<reason>}
     */
    record Erased(int rows, List<String> kept) {}

    /** GDPR 6(1). */
    enum LegalBasis {
        /** (b) */
        CONTRACT,
        /** (c) */
        LEGAL_OBLIGATION,
        /** (f) */
        LEGITIMATE_INTEREST
    }
}
