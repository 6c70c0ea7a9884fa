package org.opsrail.duediligence.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.CustomerRequests;
import org.opsrail.duediligence.domain.CustomerRecords;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Deal;
import org.opsrail.duediligence.domain.OwnerLines;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Component;

/** Takes customers in: what is acceptable is recorded in one transaction, then its process is started. */
@Component
public class CustomerIntake implements CustomerRequests {

    private final CustomerRecords records;
    private final Customers customers;
    private final CustomerStart start;

    CustomerIntake(CustomerRecords records, Customers customers, CustomerStart start) {
        this.records = records;
        this.customers = customers;
        this.start = start;
    }

    /** @param requestedBy who asks, and therefore does not decide */
    public CustomerReport take(List<Wish> wishes, String requestedBy) {
        CustomerReport recorded = records.record(wishes, requestedBy);
        start.start(recorded.started().stream().map(Asked::customerId).toList());
        return new CustomerReport(
                withKeys(recorded.started()), withKeys(recorded.alreadyStarted()), recorded.rejected());
    }

    /** What {@link #take} would come to; nothing is recorded or started. */
    public CustomerReport preview(List<Wish> wishes, String requestedBy) {
        return records.preview(wishes, requestedBy);
    }

    /** What has to be added or put right before the deal can start; empty when nothing has. */
    public List<Reason> lacking(Deal.Waiting deal, String requestedBy) {
        return switch (OwnerLines.read(deal.owners())) {
            case Reading.Table table ->
                preview(List.of(new Wish(new Row(1, deal.values(), 0), table.rows())), requestedBy).rejected().stream()
                        .flatMap(row -> row.reasons().stream())
                        .toList();
            case Reading.Unreadable unreadable -> List.of(unreadable.in(Deal.OWNERS));
        };
    }

    @Override
    public Optional<Long> ask(Map<String, String> cells, String owners, String requestedBy) {
        return switch (OwnerLines.read(owners)) {
            case Reading.Table table -> {
                CustomerReport report = take(List.of(new Wish(new Row(1, cells, 0), table.rows())), requestedBy);
                yield Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                        .findFirst()
                        .map(Asked::processInstanceKey);
            }
            case Reading.Unreadable unreadable -> Optional.empty();
        };
    }

    private List<Asked> withKeys(List<Asked> asked) {
        return asked.stream().map(this::withKey).toList();
    }

    private Asked withKey(Asked one) {
        @Nullable Long key = customers.get(one.customerId()).processInstanceKey();
        return new Asked(one.row(), one.reference(), one.legalName(), one.customerId(), key);
    }
}
