package org.opsrail.connector;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The register of VAT numbers that are registered for trade within the European Union. */
public interface VatRegister {

    /** Whether it may be asked about that number at all; false while the installation has not turned it on. */
    boolean covers(String vatNumber);

    /**
     * Asks.
     *
     * @param vatNumber with its prefix, without spaces: {@code EL094259216}
     * @throws ConnectorUnavailable when it does not answer, or not for that country now
     */
    Answer ask(String vatNumber);

    /**
     * @param name null where the country tells none
     * @param askedOn as the register says
     * @param consultation the proof that it was asked; null where we have not told it who asks
     */
    record Answer(
            boolean registered,
            @Nullable String name,
            LocalDate askedOn,
            @Nullable String consultation) {}
}
