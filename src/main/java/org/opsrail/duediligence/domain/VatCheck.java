package org.opsrail.duediligence.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.VatRegister;
import org.opsrail.connector.VatRegister.Answer;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.identifier.IdentifierType;
import org.opsrail.identifier.Identifiers;
import org.opsrail.identifier.Verdict;
import org.springframework.stereotype.Component;

/** What the register of VAT numbers says of a customer; nothing of it holds up a case. */
@Component
public class VatCheck {

    private static final String NONE = "–";

    private final VatRegister register;

    public VatCheck(VatRegister register) {
        this.register = register;
    }

    /**
     * Nothing where the number is missing, wrong by itself, or not one that the register may be asked about.
     *
     * @throws ConnectorUnavailable when there is no answer now
     */
    public List<Finding> of(Company company) {
        return number(company).map(number -> found(number, register.ask(number), company.legalName())).stream()
                .toList();
    }

    /** @param reason why it gave no answer, in words for people */
    public List<Finding> notAsked(Company company, String reason) {
        return number(company)
                .map(number -> Finding.of(CustomerColumns.VAT, Severity.NOTE, "vat-not-asked", number, reason))
                .stream()
                .toList();
    }

    private Optional<String> number(Company company) {
        return Optional.ofNullable(company.vat())
                .map(vat -> Identifiers.check(IdentifierType.VAT, company.country(), vat))
                .map(verdict -> verdict instanceof Verdict.Valid valid ? valid.normalised() : null)
                .filter(register::covers);
    }

    private static Finding found(String number, Answer answer, String legalName) {
        String day = answer.askedOn().toString();
        String consultation = Objects.requireNonNullElse(answer.consultation(), NONE);
        @Nullable String name = answer.name();
        if (!answer.registered()) {
            return Finding.of(CustomerColumns.VAT, Severity.NOTE, "vat-unregistered", number, day, consultation);
        }
        if (name == null) {
            return Finding.of(CustomerColumns.VAT, Severity.PROOF, "vat-registered-unnamed", number, day, consultation);
        }
        return CompanyName.same(name, legalName)
                ? Finding.of(CustomerColumns.VAT, Severity.PROOF, "vat-registered", number, name, day, consultation)
                : Finding.of(CustomerColumns.VAT, Severity.NOTE, "vat-other-name", number, name, day, consultation);
    }
}
