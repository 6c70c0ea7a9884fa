package org.opsrail.accessreview.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opsrail.tabular.Row;

class ExportTests {

    private static final Mapping MAPPING = new Mapping("login", "mail", "level", null, "seen");

    @Test
    void shouldTellThePersonByMailAddressesWhereNoColumnIsNamedSo() {
        Row row = new Row(2, Map.of("login", "kb", "contact pro", "karim.benali@example.com", "note", "a"), 0);

        assertThat(Mapping.guess(List.of("login", "note", "contact pro"), List.of(row)))
                .isEqualTo(new Mapping("login", "contact pro", null, null, null));
        assertThat(Mapping.guess(List.of("login", "note"), List.of(row)).person())
                .isEqualTo("login");
    }

    @Test
    void shouldReadDatesWithTheDayFirstUnlessTheColumnSaysOtherwise() {
        assertThat(lastUsed("02/03/2026", "25/11/2026 10:00"))
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 11, 25));
        assertThat(lastUsed("2/3/2026", "11/25/2026"))
                .containsExactly(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 11, 25));
        assertThat(lastUsed("2026-11-25T10:00:00Z", "25.11.2026", "2026/11/25"))
                .containsOnly(LocalDate.of(2026, 11, 25));
    }

    @Test
    void shouldKeepARightWhoseDateCantBeRead() {
        Export export = export("someday", "never", "2026-02-30");

        assertThat(export.rights())
                .hasSize(3)
                .extracting(Export.Account::lastUsed)
                .containsOnlyNulls();
        assertThat(export.undated()).isEqualTo(2);
        assertThat(export.rejected()).isEmpty();
    }

    private static Stream<LocalDate> lastUsed(String... cells) {
        return export(cells).rights().stream().map(Export.Account::lastUsed);
    }

    private static Export export(String... seen) {
        return Export.of(
                IntStream.range(0, seen.length)
                        .mapToObj(i -> new Row(
                                i + 2, Map.of("login", "user-" + i, "mail", "", "level", "reader", "seen", seen[i]), 0))
                        .toList(),
                MAPPING);
    }
}
