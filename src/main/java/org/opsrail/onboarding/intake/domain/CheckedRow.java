package org.opsrail.onboarding.intake.domain;

import java.util.List;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;

/** What can be done with a row. */
sealed interface CheckedRow {

    Row row();

    record Startable(Row row, NewHire hire) implements CheckedRow {}

    /** The same person with the same start date was taken in before. */
    record Known(Row row, Onboarding onboarding) implements CheckedRow {}

    record Rejected(Row row, List<Reason> reasons) implements CheckedRow {}
}
