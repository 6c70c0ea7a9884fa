package org.opsrail.duediligence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.OwnerColumns;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.duediligence.process.CustomerIntake;
import org.opsrail.sheet.SheetApi;
import org.opsrail.tabular.JsonRow;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Customers by machine: one as JSON with its owners, many as CSV without. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerApi {

    private final CustomerIntake intake;
    private final CustomerRights rights;
    private final MessageSource texts;
    private final SheetApi api;

    CustomerApi(CustomerIntake intake, CustomerRights rights, MessageSource texts) {
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
        this.api = new SheetApi(CustomerColumns.SHEET, "customers", texts);
    }

    @Operation(summary = "Start checks of customers", description = """
                    Many as CSV with the header reference,legal_name,country,registration_number,vat,lei,business_line,\
                    channel,expected_volume,deal_value,salesperson, and where they are known legal_form,iban,bic,\
                    contact_name,contact_mail; the salesperson is asked for the owners. \
                    Acceptable rows are started although others are rejected. A customer is recognised by its \
                    reference: sent again, it is answered under alreadyStarted and nothing is started twice.""")
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> many(HttpServletRequest file) throws IOException {
        String actor = rights.require().id();
        return api.many(file, rows -> CustomerAnswer.of(intake.take(CustomerImportPages.wishes(rows), actor), texts));
    }

    @Operation(summary = "Start the check of a customer", description = """
                    One as JSON: the fields of the CSV header (reference, legalName, …) and owners, a list of {"name": \
                    "Ada Stone", "kind": "person", "birthDate": "1970-05-17", "country": "FR", "percent": 60, "of": \
                    "Top Holding", "director": true}. Without "of" the customer itself is owned.""")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(@RequestBody JsonNode sent) {
        String actor = rights.require().id();
        if (!(sent instanceof ObjectNode object)) {
            return api.misfit("Expected one JSON object. Send many rows as text/csv.");
        }
        ObjectNode customer = object.deepCopy();
        JsonNode owners = customer.remove(FileFields.OWNERS);
        Optional<String> misfit =
                JsonRow.misfit(customer, CustomerColumns.COLUMNS).or(() -> misfit(owners));
        if (misfit.isPresent()) {
            return api.misfit(misfit.get());
        }
        CustomerReport report = intake.take(List.of(new Wish(JsonRow.of(customer), rows(owners))), actor);
        return ResponseEntity.status(SheetApi.status(report.rejected(), report.started()))
                .body(CustomerAnswer.of(report, texts));
    }

    private static Optional<String> misfit(@Nullable JsonNode owners) {
        if (owners == null || owners.isNull()) {
            return Optional.empty();
        }
        if (!owners.isArray() || owners.size() > OwnerColumns.LIMITS.rows()) {
            return Optional.of(
                    "The field 'owners' must be a list of at most %d objects.".formatted(OwnerColumns.LIMITS.rows()));
        }
        return owners.valueStream()
                .flatMap(owner -> JsonRow.misfit(owner, OwnerColumns.COLUMNS).stream())
                .findFirst();
    }

    private static List<Row> rows(@Nullable JsonNode owners) {
        List<Row> rows = new ArrayList<>();
        if (owners != null && owners.isArray()) {
            owners.forEach(
                    owner -> rows.add(new Row(rows.size() + 1, JsonRow.of(owner).cells(), 0)));
        }
        return rows;
    }
}
