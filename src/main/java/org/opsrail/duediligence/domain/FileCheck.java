package org.opsrail.duediligence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Finding.Severity;
import org.opsrail.identifier.IdentifierType;
import org.opsrail.identifier.Identifiers;
import org.opsrail.identifier.Verdict;
import org.springframework.stereotype.Component;

/** Whether a customer's file is in order: what names the company, and who owns it. */
@Component
public class FileCheck {

    private final DueDiligenceSettings settings;

    FileCheck(DueDiligenceSettings settings) {
        this.settings = settings;
    }

    public List<Finding> of(Company company, Owners owners) {
        List<Finding> findings = new ArrayList<>(identifiers(company));
        findings.addAll(account(company));
        if (company.legalForm() == null) {
            findings.add(Finding.of(CustomerColumns.LEGAL_FORM, Severity.TO_CORRECT, "legal-form-missing"));
        }
        findings.addAll(OwnershipCheck.of(company, owners, settings.knownShare()));
        return findings;
    }

    private static List<Finding> identifiers(Company company) {
        List<Finding> found = Stream.of(
                        identifier(
                                CustomerColumns.REGISTRATION_NUMBER,
                                IdentifierType.REGISTRATION_NUMBER,
                                company.country(),
                                company.registrationNumber()),
                        identifier(CustomerColumns.VAT, IdentifierType.VAT, company.country(), company.vat()),
                        identifier(CustomerColumns.LEI, IdentifierType.LEI, null, company.lei()))
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty()
                ? List.of(Finding.of(CustomerColumns.REGISTRATION_NUMBER, Severity.TO_CORRECT, "identifier-missing"))
                : found;
    }

    private static List<Finding> account(Company company) {
        List<Finding> found = new ArrayList<>();
        identifier(CustomerColumns.IBAN, IdentifierType.IBAN, null, company.iban())
                .ifPresent(found::add);
        identifier(CustomerColumns.BIC, IdentifierType.BIC, null, company.bic()).ifPresent(found::add);
        Optional<String> account =
                normalised(IdentifierType.IBAN, company.iban()).map(iban -> iban.substring(0, 2));
        account.filter(country -> !country.equals(company.country()))
                .ifPresent(
                        country -> found.add(Finding.of(CustomerColumns.IBAN, Severity.NOTE, "iban-abroad", country)));
        normalised(IdentifierType.BIC, company.bic())
                .map(bic -> bic.substring(4, 6))
                .filter(country -> account.isPresent() && !account.get().equals(country))
                .ifPresent(country -> found.add(
                        Finding.of(CustomerColumns.BIC, Severity.NOTE, "bic-abroad", country, account.orElseThrow())));
        return found;
    }

    private static Optional<String> normalised(IdentifierType type, @Nullable String value) {
        return Optional.ofNullable(value)
                .map(number -> Identifiers.check(type, null, number))
                .map(verdict -> verdict instanceof Verdict.Valid valid ? valid.normalised() : null);
    }

    private static Optional<Finding> identifier(
            String field, IdentifierType type, @Nullable String country, @Nullable String value) {
        return Optional.ofNullable(value).map(number -> switch (Identifiers.check(type, country, number)) {
            case Verdict.Valid valid -> Finding.of(field, Severity.PROOF, "identifier-valid", valid.normalised());
            case Verdict.Unknown unknown ->
                Finding.of(field, Severity.NOTE, "identifier-unknown", unknown.normalised());
            case Verdict.Invalid invalid ->
                new Finding(
                        field,
                        Severity.TO_CORRECT,
                        invalid.reason().key(),
                        invalid.reason().arguments());
        });
    }
}
