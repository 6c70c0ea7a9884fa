package org.opsrail.trustrequest.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what waits for the answers.
 *
 * @param reference as the customer system calls the request; the same one starts nothing twice
 * @param customerReference as due diligence knows the customer, null where it does not
 * @param salesperson employee number
 * @param value of the deal, in whole euros
 * @param dueOn the day by which the customer wants its answers
 * @param nda null where nothing confidential may be sent
 * @param language of the questionnaire
 * @param byHand whether the salesperson hands the pack over; else a link is mailed
 */
public record Deal(
        String reference,
        String customerName,
        @Nullable String customerReference,
        String salesperson,
        long value,
        LocalDate dueOn,
        @Nullable Nda nda,
        Recipient recipient,
        Locale language,
        boolean byHand) {

    Deal under(Nda agreement) {
        return new Deal(
                reference,
                customerName,
                customerReference,
                salesperson,
                value,
                dueOn,
                agreement,
                recipient,
                language,
                byHand);
    }

    /** Whom the customer wants the answers to be sent to. */
    public record Recipient(String name, String mail) {}
}
