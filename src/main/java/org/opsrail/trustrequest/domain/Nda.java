package org.opsrail.trustrequest.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement under which a customer sees what is confidential.
 *
 * @param reference as the contracts' file calls it
 * @param document its signed copy, null where it lies elsewhere
 */
public record Nda(
        String reference, LocalDate signedOn, @Nullable String document) {

    public Nda with(String signedCopy) {
        return new Nda(reference, signedOn, signedCopy);
    }
}
