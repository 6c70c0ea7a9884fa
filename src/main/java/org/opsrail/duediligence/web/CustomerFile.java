package org.opsrail.duediligence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Contacts.Contact;
import org.opsrail.duediligence.domain.CustomerOwners.Ground;
import org.opsrail.duediligence.domain.CustomerRegister.State;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.duediligence.domain.Party;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.duediligence.domain.Verdict.Word;

/**
 * All that is known of one customer; texts are in the language that was asked for.
 *
 * @param risk left out until it is rated
 * @param reviewOn left out unless the customer is approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerFile(
        String reference,
        UUID customerId,
        @Nullable String processInstanceKey,
        State state,
        Company file,
        @Nullable Contact contact,
        List<Owner> owners,
        List<Beneficial> beneficialOwners,
        List<Found> findings,
        @Nullable Rating risk,
        List<Said> verdicts,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate reviewOn) {

    /**
     * One holding, or a director who owns nothing.
     *
     * @param of the company that is owned; left out for the customer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owner(
            String name,
            Party.Kind kind,
            @Nullable LocalDate birthDate,
            @Nullable String country,
            @Nullable BigDecimal percent,
            @Nullable String of,
            boolean director) {}

    /** @param percent of the customer, direct and through others together */
    record Beneficial(String name, BigDecimal percent, Ground ground) {}

    record Found(String field, Severity severity, String text) {}

    record Rating(Level level, int score, List<Factor> factors, Instant ratedAt) {}

    record Factor(String factor, int points, String why) {}

    /** @param task the element of the model */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String task, String by, Word verdict, @Nullable String reason, Instant at) {}
}
