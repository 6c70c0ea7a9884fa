package org.opsrail.duediligence.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.Contacts.Contact;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.RejectedRow;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Records which customers are asked for; the same reference again records nothing. */
@Component
public class CustomerRecords {

    private final Customers customers;
    private final Contacts contacts;
    private final CustomerCheck checks;

    CustomerRecords(Customers customers, Contacts contacts, CustomerCheck checks) {
        this.customers = customers;
        this.contacts = contacts;
        this.checks = checks;
    }

    /** Keeps every acceptable one, all of them or, when the database fails, none. */
    @Transactional
    public CustomerReport record(List<Wish> wishes, String requestedBy) {
        customers.takeTurn();
        CustomerReport report = new CustomerReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> rows = new HashMap<>();
        wishes.forEach(wish -> record(wish, requestedBy, rows, report));
        return report;
    }

    /** The same, and nothing is kept: what a start would come to. */
    @Transactional
    public CustomerReport preview(List<Wish> wishes, String requestedBy) {
        CustomerReport report = record(wishes, requestedBy);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return report;
    }

    private void record(Wish wish, String requestedBy, Map<String, Integer> rows, CustomerReport report) {
        RowCheck check = new RowCheck(wish.row());
        String reference = CustomerCheck.reference(check);
        Integer before = reference.isEmpty()
                ? null
                : rows.putIfAbsent(reference, wish.row().number());
        if (before != null) {
            check.reject(CustomerColumns.REFERENCE, "tabular.reason.duplicate", reference, before.toString());
        }
        Optional<Customer> known = before == null ? customers.called(reference) : Optional.empty();
        if (known.isPresent()) {
            report.alreadyStarted()
                    .add(asked(wish, known.get().id(), reference, known.get().processInstanceKey()));
            return;
        }
        Checked checked = check(check, wish);
        if (checked.reasons().isEmpty()) {
            UUID id = customers.request(reference, checked.company(), checked.owners(), requestedBy);
            contacts.keep(id, checked.contact());
            report.started().add(asked(wish, id, reference, null));
        } else {
            report.rejected().add(new RejectedRow(wish.row(), checked.reasons()));
        }
    }

    /** @param reasons why it is not acceptable; where there is one, the rest does not stand */
    public record Checked(Company company, @Nullable Contact contact, Owners owners, List<Reason> reasons) {}

    private Checked check(RowCheck check, Wish wish) {
        Company company = checks.company(check);
        Contact contact = CustomerCheck.contact(check);
        OwnerCheck.Checked owners = OwnerCheck.of(wish.owners());
        return new Checked(
                company,
                contact,
                owners.owners(),
                Stream.concat(check.reasons().stream(), owners.reasons().stream())
                        .toList());
    }

    /** Puts right what is said of a customer; kept only when it is acceptable. */
    @Transactional
    public List<Reason> correct(Customer customer, Wish wish) {
        Checked checked = check(new RowCheck(wish.row()), wish);
        if (checked.reasons().isEmpty()) {
            customers.correct(customer.id(), checked.company(), checked.owners());
            contacts.keep(customer.id(), checked.contact());
        }
        return checked.reasons();
    }

    private static Asked asked(Wish wish, UUID id, String reference, @Nullable Long processInstanceKey) {
        return new Asked(
                wish.row().number(), reference, wish.row().cell(CustomerColumns.LEGAL_NAME), id, processInstanceKey);
    }
}
