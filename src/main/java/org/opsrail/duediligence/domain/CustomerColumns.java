package org.opsrail.duediligence.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.opsrail.sheet.SheetKind;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/** What is asked of a customer, in a file, a request or the form. */
public final class CustomerColumns {

    /** What the customer relationship system calls it. */
    public static final String REFERENCE = "reference";

    public static final String LEGAL_NAME = "legal_name";

    /** ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "country";

    /** Left out where nobody knows it yet: the salesperson is asked for it. */
    public static final String LEGAL_FORM = "legal_form";

    public static final String REGISTRATION_NUMBER = "registration_number";
    public static final String VAT = "vat";
    public static final String LEI = "lei";

    /** The account that it pays from, and its bank. */
    public static final String IBAN = "iban";

    public static final String BIC = "bic";
    public static final String BUSINESS_LINE = "business_line";
    public static final String CHANNEL = "channel";

    /** Euros per year. */
    public static final String EXPECTED_VOLUME = "expected_volume";

    /** Euros. */
    public static final String DEAL_VALUE = "deal_value";

    /** Employee number or work mail. */
    public static final String SALESPERSON = "salesperson";

    /** Whom the customer names for questions and documents. */
    public static final String CONTACT_NAME = "contact_name";

    public static final String CONTACT_MAIL = "contact_mail";

    private static final List<String> NEEDED = List.of(
            REFERENCE,
            LEGAL_NAME,
            COUNTRY,
            REGISTRATION_NUMBER,
            VAT,
            LEI,
            BUSINESS_LINE,
            CHANNEL,
            EXPECTED_VOLUME,
            DEAL_VALUE,
            SALESPERSON);

    private static final List<String> OPTIONAL = List.of(LEGAL_FORM, IBAN, BIC, CONTACT_NAME, CONTACT_MAIL);

    public static final List<String> NAMES =
            Stream.of(NEEDED, OPTIONAL).flatMap(List::stream).toList();

    public static final Columns COLUMNS = new Columns(
            NEEDED, Stream.concat(OPTIONAL.stream(), Stream.of(Columns.REASONS)).toList());

    public static final Limits LIMITS = new Limits(1_000_000, 1_000);

    /** Between its preview and the last look at its result. */
    public static final SheetKind SHEET = new SheetKind("customers", COLUMNS, LIMITS, Duration.ofDays(7));

    private CustomerColumns() {}
}
