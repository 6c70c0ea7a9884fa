package org.opsrail.offboarding.domain;

import java.time.Duration;
import java.util.List;
import org.opsrail.sheet.SheetKind;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/** What is asked of a leaving, in a file, a request or the form. */
public final class LeavingColumns {

    /** Employee number or work mail. */
    public static final String EMPLOYEE_NUMBER = "employee_number";

    /** The last day, or {@link #NOW}. */
    public static final String LEAVING_DATE = "leaving_date";

    /** All accesses go at once; never meant by an empty cell. */
    public static final String NOW = "now";

    public static final List<String> NAMES = List.of(EMPLOYEE_NUMBER, LEAVING_DATE);

    public static final Columns COLUMNS = Columns.correctable(NAMES);

    public static final Limits LIMITS = new Limits(500_000, 1_000);

    /** Between its preview and the last look at its result. */
    public static final SheetKind SHEET = new SheetKind("leavers", COLUMNS, LIMITS, Duration.ofDays(7));

    private LeavingColumns() {}
}
