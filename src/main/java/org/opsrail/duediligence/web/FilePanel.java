package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Contacts;
import org.opsrail.duediligence.domain.Contacts.Contact;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Findings;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is said of a customer, and what the checks found. */
@Component
@Order(10)
class FilePanel implements CasePanel {

    private final Customers customers;
    private final Contacts contacts;
    private final Findings findings;
    private final CustomerTexts texts;

    FilePanel(Customers customers, Contacts contacts, Findings findings, CustomerTexts texts) {
        this.customers = customers;
        this.contacts = contacts;
        this.findings = findings;
        this.texts = texts;
    }

    record File(
            String country,
            @Nullable String legalForm,
            @Nullable Contact contact,
            @Nullable String registrationNumber,
            @Nullable String vat,
            @Nullable String lei,
            @Nullable String iban,
            @Nullable String bic,
            List<Line> findings) {}

    /** @param look of its badge */
    record Line(String look, String kind, String text) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> CustomerRights.see(customer, reader))
                .map(customer ->
                        new Panel("duediligence/file-panel", file(customer, findings.latest(customer.id()), locale)));
    }

    private File file(Customer customer, List<Finding> found, Locale locale) {
        Company company = customer.company();
        String legalForm = company.legalForm();
        return new File(
                CustomerTexts.country(company.country(), locale),
                legalForm == null ? null : texts.choice("legal-form", legalForm, locale),
                contacts.of(customer.id()).orElse(null),
                company.registrationNumber(),
                company.vat(),
                company.lei(),
                company.iban(),
                company.bic(),
                found.stream().map(finding -> line(finding, locale)).toList());
    }

    private Line line(Finding finding, Locale locale) {
        String text = texts.finding(finding, locale);
        return switch (finding.severity()) {
            case TO_CORRECT -> new Line("badge--late", texts.say("panel.to-correct", locale), text);
            case NOTE -> new Line("badge--warn", texts.say("panel.note", locale), text);
            case PROOF -> new Line("badge--ok", texts.say("panel.proof", locale), text);
        };
    }
}
