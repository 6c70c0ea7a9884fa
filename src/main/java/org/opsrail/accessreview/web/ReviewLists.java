package org.opsrail.accessreview.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.CsvFile;
import org.springframework.stereotype.Component;

/** What a review decided, what became of it and which readings it stands on, as CSV for auditors. */
@Component
class ReviewLists {

    private static final Columns DECISIONS = Columns.of(
            "system",
            "account",
            "name",
            "level",
            "employee_number",
            "findings",
            "policy_rule",
            "decision",
            "new_level",
            "reason",
            "decided_by",
            "decided_at");

    private static final Columns REMOVALS = Columns.of(
            "system",
            "account",
            "name",
            "level",
            "new_level",
            "decided_at",
            "removed_at",
            "removed_by",
            "times_still_there",
            "proof",
            "proven_at");

    private static final Columns READINGS =
            Columns.of("system", "reading", "read_from", "file_name", "taken_at", "taken_by", "rights", "sha256");

    private final Items items;
    private final Removals removals;
    private final Reviews reviews;
    private final Readings readings;

    ReviewLists(Items items, Removals removals, Reviews reviews, Readings readings) {
        this.items = items;
        this.removals = removals;
        this.reviews = reviews;
        this.readings = readings;
    }

    /** Each right with what was decided on it. */
    String decisions(UUID review) {
        return csv(DECISIONS, items.of(review).stream().map(ReviewLists::cells));
    }

    /** Each right that had to go, with its proof; {@code removed_by} is empty where a connector did it. */
    String removals(UUID review) {
        return csv(REMOVALS, removals.of(review).stream().map(ReviewLists::cells));
    }

    String readings(UUID review) {
        return csv(
                READINGS,
                reviews.readings(review).stream()
                        .map(readings::find)
                        .flatMap(Optional::stream)
                        .map(ReviewLists::cells));
    }

    private static String csv(Columns columns, Stream<List<@Nullable String>> rows) {
        StringWriter out = new StringWriter();
        CsvFile.write(out, columns, rows);
        return out.toString();
    }

    private static List<@Nullable String> cells(Item item) {
        return Arrays.asList(
                item.system(),
                item.account(),
                item.name(),
                item.level(),
                item.employeeNumber(),
                item.findings().stream().map(finding -> finding.kind().name()).collect(Collectors.joining(" ")),
                item.policyRule(),
                item.decision() == null ? null : item.decision().name(),
                item.newLevel(),
                item.reason(),
                item.decidedBy(),
                time(item.decidedAt()));
    }

    private static List<@Nullable String> cells(Removal removal) {
        return Arrays.asList(
                removal.system(),
                removal.account(),
                removal.name(),
                removal.level(),
                removal.newLevel(),
                time(removal.decidedAt()),
                time(removal.removedAt()),
                removal.removedBy(),
                String.valueOf(removal.reopened()),
                removal.proof() == null ? null : removal.proof().name(),
                time(removal.provenAt()));
    }

    private static List<@Nullable String> cells(AccessReading reading) {
        return Arrays.asList(
                reading.system(),
                reading.id().toString(),
                reading.kind().name(),
                reading.fileName(),
                time(reading.takenAt()),
                reading.takenBy(),
                String.valueOf(reading.grants()),
                reading.sha256());
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
