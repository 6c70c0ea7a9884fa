package org.opsrail.trustrequest.domain;

import java.util.List;

/** What is asked about a request beside its file, by the names that forms and machines use. */
public final class DealColumns {

    public static final String REFERENCE = "reference";

    /** Name of the customer; may be left out where due diligence knows it. */
    public static final String CUSTOMER = "customer";

    /** As due diligence knows the customer. */
    public static final String CUSTOMER_REFERENCE = "customer_reference";

    /** Employee number or work mail. */
    public static final String SALESPERSON = "salesperson";

    /** Whole euros. */
    public static final String DEAL_VALUE = "deal_value";

    public static final String DUE_ON = "due_on";
    public static final String NDA_REFERENCE = "nda_reference";
    public static final String NDA_SIGNED_ON = "nda_signed_on";
    public static final String RECIPIENT_NAME = "recipient_name";
    public static final String RECIPIENT_MAIL = "recipient_mail";

    /** {@code en} or {@code fr}. */
    public static final String LANGUAGE = "language";

    /** {@code link} or {@code hand}. */
    public static final String DELIVERY = "delivery";

    public static final List<String> LANGUAGES = List.of("en", "fr");
    public static final List<String> WAYS = List.of("link", "hand");

    public static final List<String> NAMES = List.of(
            REFERENCE,
            CUSTOMER,
            CUSTOMER_REFERENCE,
            SALESPERSON,
            DEAL_VALUE,
            DUE_ON,
            LANGUAGE,
            RECIPIENT_NAME,
            RECIPIENT_MAIL,
            DELIVERY,
            NDA_REFERENCE,
            NDA_SIGNED_ON);

    private DealColumns() {}
}
