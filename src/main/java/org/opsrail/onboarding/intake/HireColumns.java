package org.opsrail.onboarding.intake;

import java.time.Duration;
import java.util.List;
import org.opsrail.sheet.SheetKind;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/** What is asked of a hire, in a file, a request or the form. */
public final class HireColumns {

    public static final String EMPLOYEE_NUMBER = "employee_number";
    public static final String FIRST_NAME = "first_name";
    public static final String LAST_NAME = "last_name";
    public static final String PRIVATE_EMAIL = "private_email";
    public static final String WORK_EMAIL = "work_email";
    public static final String ROLE = "role";
    public static final String TEAM = "team";
    public static final String MANAGER = "manager";
    public static final String BUDDY = "buddy";
    public static final String START_DATE = "start_date";
    public static final String PLACE = "place";
    public static final String CONTRACT_TYPE = "contract_type";

    public static final List<String> NAMES = List.of(
            EMPLOYEE_NUMBER,
            FIRST_NAME,
            LAST_NAME,
            PRIVATE_EMAIL,
            WORK_EMAIL,
            ROLE,
            TEAM,
            MANAGER,
            BUDDY,
            START_DATE,
            PLACE,
            CONTRACT_TYPE);

    public static final Columns COLUMNS = Columns.correctable(NAMES);

    public static final Limits LIMITS = new Limits(2_000_000, 5_000);

    /** Between its preview and the last look at its result. */
    public static final SheetKind SHEET = new SheetKind("hires", COLUMNS, LIMITS, Duration.ofDays(7));

    private HireColumns() {}
}
