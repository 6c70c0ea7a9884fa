package org.opsrail.duediligence.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.duediligence.domain.Contacts.Contact;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

/** Holds what is said of one customer against what a file may say. */
@Component
class CustomerCheck {

    private static final Pattern EUROS = Pattern.compile("\\d{1,13}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F'](?=\\d)");

    private final Directory directory;
    private final DueDiligenceSettings settings;

    CustomerCheck(Directory directory, DueDiligenceSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** Stands only when the check passed. */
    Company company(RowCheck check) {
        return new Company(
                check.required(CustomerColumns.LEGAL_NAME, 200),
                country(check),
                legalForm(check),
                check.optional(CustomerColumns.REGISTRATION_NUMBER, 40),
                check.optional(CustomerColumns.VAT, 40),
                check.optional(CustomerColumns.LEI, 40),
                check.optional(CustomerColumns.IBAN, 60),
                check.optional(CustomerColumns.BIC, 40),
                check.oneOf(CustomerColumns.BUSINESS_LINE, settings.businessLines()),
                check.oneOf(CustomerColumns.CHANNEL, settings.channels()),
                euros(check, CustomerColumns.EXPECTED_VOLUME),
                euros(check, CustomerColumns.DEAL_VALUE),
                salesperson(check));
    }

    /** Stands only when the check passed; null where nobody is named. */
    static @Nullable Contact contact(RowCheck check) {
        String name = check.optional(CustomerColumns.CONTACT_NAME, 120);
        String mail = name == null
                ? check.optionalMail(CustomerColumns.CONTACT_MAIL)
                : check.mail(CustomerColumns.CONTACT_MAIL);
        return mail == null ? null : new Contact(name, mail);
    }

    private @Nullable String legalForm(RowCheck check) {
        return check.row().cell(CustomerColumns.LEGAL_FORM).isEmpty()
                ? null
                : check.oneOf(CustomerColumns.LEGAL_FORM, settings.legalForms());
    }

    static String reference(RowCheck check) {
        return check.required(CustomerColumns.REFERENCE, 100);
    }

    private static String country(RowCheck check) {
        check.required(CustomerColumns.COUNTRY, 40);
        return check.reasons().stream().anyMatch(reason -> reason.column().equals(CustomerColumns.COUNTRY))
                ? ""
                : Objects.requireNonNullElse(OwnerCheck.country(check, CustomerColumns.COUNTRY), "");
    }

    private static long euros(RowCheck check, String column) {
        String cell = BETWEEN_DIGITS.matcher(check.required(column, 40)).replaceAll("");
        if (cell.isEmpty()) {
            return 0;
        }
        if (!EUROS.matcher(cell).matches()) {
            check.reject(column, "duediligence.reason.euros", cell);
            return 0;
        }
        return Long.parseLong(cell);
    }

    private String salesperson(RowCheck check) {
        String cell = check.required(CustomerColumns.SALESPERSON, 254);
        if (cell.isEmpty()) {
            return "";
        }
        Optional<Person> person = directory.find(cell).filter(known -> known.status() == Person.Status.ACTIVE);
        if (person.isEmpty()) {
            check.reject(CustomerColumns.SALESPERSON, "duediligence.reason.salesperson", cell);
        }
        return person.map(Person::employeeNumber).orElse("");
    }
}
