package org.opsrail.trustrequest.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.duediligence.KnownCustomers;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.opsrail.trustrequest.domain.Deal.Recipient;
import org.springframework.stereotype.Component;

/** Whether what is said about a request is acceptable. */
@Component
public class DealCheck {

    private static final Pattern EUROS = Pattern.compile("\\d{1,13}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F'](?=\\d)");

    private final Directory directory;
    private final KnownCustomers customers;
    private final InstantSource clock;

    DealCheck(Directory directory, KnownCustomers customers, InstantSource clock) {
        this.directory = directory;
        this.customers = customers;
        this.clock = clock;
    }

    /** @param reasons why it is not acceptable; where there is one, the deal does not stand */
    public record Checked(Deal deal, List<Reason> reasons) {}

    /** @param cells by the names of {@link DealColumns} */
    public Checked check(Map<String, String> cells) {
        RowCheck check = new RowCheck(new Row(1, cells, 0));
        String reference = check.required(DealColumns.REFERENCE, 100);
        @Nullable String known = check.optional(DealColumns.CUSTOMER_REFERENCE, 100);
        Deal deal = new Deal(
                reference,
                customer(check, known),
                known,
                salesperson(check),
                euros(check),
                dueOn(check),
                nda(check),
                new Recipient(check.required(DealColumns.RECIPIENT_NAME, 120), check.mail(DealColumns.RECIPIENT_MAIL)),
                Locale.of(check.oneOf(DealColumns.LANGUAGE, DealColumns.LANGUAGES)),
                check.oneOf(DealColumns.DELIVERY, DealColumns.WAYS).equals("hand"));
        return new Checked(deal, check.reasons());
    }

    /** What due diligence calls it counts more than what is typed. */
    private String customer(RowCheck check, @Nullable String reference) {
        if (reference == null) {
            return check.required(DealColumns.CUSTOMER, 200);
        }
        Optional<String> name = customers.name(reference);
        if (name.isEmpty()) {
            check.reject(DealColumns.CUSTOMER_REFERENCE, "trustrequest.reason.customer", reference);
        }
        return name.orElse("");
    }

    private static long euros(RowCheck check) {
        String cell = BETWEEN_DIGITS
                .matcher(check.required(DealColumns.DEAL_VALUE, 40))
                .replaceAll("");
        if (cell.isEmpty()) {
            return 0;
        }
        if (!EUROS.matcher(cell).matches()) {
            check.reject(DealColumns.DEAL_VALUE, "trustrequest.reason.euros", cell);
            return 0;
        }
        return Long.parseLong(cell);
    }

    private LocalDate dueOn(RowCheck check) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = check.date(DealColumns.DUE_ON).orElse(today);
        if (day.isBefore(today)) {
            check.reject(DealColumns.DUE_ON, "trustrequest.reason.past");
        }
        return day;
    }

    /** Reads an agreement alone, for a request that has none yet. */
    public record Agreement(@Nullable Nda nda, List<Reason> reasons) {}

    public Agreement agreement(Map<String, String> cells) {
        RowCheck check = new RowCheck(new Row(1, cells, 0));
        check.required(DealColumns.NDA_REFERENCE, 100);
        Nda nda = check.passed() ? nda(check) : null;
        return new Agreement(nda, check.reasons());
    }

    private @Nullable Nda nda(RowCheck check) {
        @Nullable String reference = check.optional(DealColumns.NDA_REFERENCE, 100);
        if (reference == null) {
            if (!check.row().cell(DealColumns.NDA_SIGNED_ON).isEmpty()) {
                check.reject(DealColumns.NDA_REFERENCE, "tabular.reason.required");
            }
            return null;
        }
        Optional<LocalDate> signed = check.date(DealColumns.NDA_SIGNED_ON);
        if (signed.isPresent() && signed.get().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            check.reject(DealColumns.NDA_SIGNED_ON, "trustrequest.reason.future");
        }
        return signed.map(day -> new Nda(reference, day, null)).orElse(null);
    }

    private String salesperson(RowCheck check) {
        String cell = check.required(DealColumns.SALESPERSON, 254);
        if (cell.isEmpty()) {
            return "";
        }
        Optional<Person> person = directory.find(cell).filter(known -> known.status() == Person.Status.ACTIVE);
        if (person.isEmpty()) {
            check.reject(DealColumns.SALESPERSON, "trustrequest.reason.salesperson", cell);
        }
        return person.map(Person::employeeNumber).orElse("");
    }
}
