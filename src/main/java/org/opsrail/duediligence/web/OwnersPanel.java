package org.opsrail.duediligence.web;

import java.util.Locale;
import java.util.Optional;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who owns a customer, drawn as a tree. */
@Component
@Order(11)
class OwnersPanel implements CasePanel {

    private final Customers customers;
    private final CustomerOwners owners;
    private final CustomerTexts texts;

    OwnersPanel(Customers customers, CustomerOwners owners, CustomerTexts texts) {
        this.customers = customers;
        this.owners = owners;
        this.texts = texts;
    }

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> CustomerRights.see(customer, reader))
                .map(customer -> new Panel("duediligence/owners-panel", tree(customer, locale)));
    }

    private OwnerTree tree(Customer customer, Locale locale) {
        return OwnerTree.of(
                customer.company().legalName(),
                owners.of(customer.id()),
                owners.beneficial(customer.id()),
                texts,
                locale);
    }
}
