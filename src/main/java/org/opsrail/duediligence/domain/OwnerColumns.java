package org.opsrail.duediligence.domain;

import java.util.List;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/** What is asked of an owner or director, as a line of text or an object of a request. */
public final class OwnerColumns {

    public static final String NAME = "name";

    /** {@code person} or {@code company}. */
    public static final String KIND = "kind";

    public static final String BIRTH_DATE = "birth_date";

    /** ISO 3166-1 alpha-2. */
    public static final String COUNTRY = "country";

    /** More than 0, at most 100; empty for who leads and owns nothing. */
    public static final String PERCENT = "percent";

    /** The company that is owned, by its name; empty for the customer. */
    public static final String OF = "of";

    public static final String DIRECTOR = "director";

    public static final List<String> NAMES = List.of(NAME, KIND, BIRTH_DATE, COUNTRY, PERCENT, OF, DIRECTOR);

    public static final Columns COLUMNS = new Columns(NAMES, List.of());

    public static final Limits LIMITS = new Limits(200_000, 500);

    private OwnerColumns() {}
}
