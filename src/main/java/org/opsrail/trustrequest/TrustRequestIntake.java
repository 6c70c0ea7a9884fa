package org.opsrail.trustrequest;

import java.util.Map;
import java.util.Optional;

/** Having a customer's questionnaire answered, for other modules. */
public interface TrustRequestIntake {

    /**
     * Starts a request; the same reference again starts nothing.
     *
     * @param cells by name: reference, customer or customer_reference, salesperson, deal_value, due_on, language,
     *     recipient_name, recipient_mail, delivery ({@code link} or {@code hand}), nda_reference, nda_signed_on
     * @param requestedBy who asks, and therefore does not release
     * @return the case; empty when the request is refused, or the engine has not answered yet
     */
    Optional<Long> ask(Map<String, String> cells, String fileName, byte[] content, String requestedBy);
}
