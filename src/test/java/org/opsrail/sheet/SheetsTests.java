package org.opsrail.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.privacy.PersonalData.Erased;
import org.opsrail.privacy.Subject;
import org.opsrail.sheet.Sheets.Receipt;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;
import org.opsrail.tabular.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@OpsrailTest
class SheetsTests {

    private static final SheetKind FRUIT =
            new SheetKind("fruit", Columns.of("name", "picked_by"), new Limits(60, 2), Duration.ofDays(3));

    @Autowired
    Sheets sheets;

    @Autowired
    PersonalSheets personal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetAll() {
        jdbc.sql("DELETE FROM sheet.sheet WHERE kind = 'fruit'").update();
    }

    @Test
    void shouldGiveASheetBackToItsSenderAlone() throws Exception {
        UUID id = kept("E007", "name,picked_by\nplum,E008\n");

        Sheet sheet = sheets.find(FRUIT, id, "E007").orElseThrow();
        assertThat(sheet.fileName()).isEqualTo("fruit.csv");
        assertThat(sheet.rows()).extracting(row -> row.cell("name")).containsExactly("plum");
        assertThat(sheet.started()).isFalse();
        sheets.discard(FRUIT, id, "E008");
        sheets.start(FRUIT, id, "E008");
        assertThat(sheets.find(FRUIT, id, "E008")).isEmpty();
        assertThat(sheets.find(FRUIT, id, "E007")).contains(sheet);

        sheets.start(FRUIT, id, "E007");
        assertThat(sheets.find(FRUIT, id, "E007")).get().matches(Sheet::started);
        sheets.discard(FRUIT, id, "E007");
        assertThat(sheets.find(FRUIT, id, "E007")).isEmpty();
    }

    @Test
    void shouldKeepNothingOfWhatItCannotRead() throws Exception {
        assertThat(sent("E007", "colour\nred\n")).isInstanceOf(Receipt.Refused.class);
        assertThat(sent("E007", "name,picked_by\n" + "plum,E008\n".repeat(3))).isInstanceOf(Receipt.Refused.class);
        assertThat(sent("E007", "name,picked_by\n" + "p".repeat(60))).isInstanceOf(Receipt.Refused.class);

        assertThat(jdbc.sql("SELECT count(*) FROM sheet.sheet WHERE kind = 'fruit'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void shouldForgetASheetOnceItsTimeIsOver() throws Exception {
        UUID id = kept("E007", "name,picked_by\nplum,E008\n");
        move("2 days 23 hours");
        sheets.forget();
        assertThat(sheets.find(FRUIT, id, "E007")).isPresent();

        move("1 hour 1 second");
        sheets.forget();
        assertThat(sheets.find(FRUIT, id, "E007")).isEmpty();
    }

    @Test
    void shouldEraseWhatThePersonSentAndWhatNamesThem() throws Exception {
        UUID sent = kept("E007", "name,picked_by\nplum,E009\n");
        UUID names = kept("E008", "name,picked_by\npear,E007\n");
        UUID other = kept("E008", "name,picked_by\npear,E009\n");
        Subject subject = new Subject("E007", "Nadia Gone", Set.of());
        assertThat(personal.copy(subject).get("sheet"))
                .singleElement()
                .asString()
                .contains("fruit.csv");

        assertThat(personal.erase(subject)).isEqualTo(new Erased(2, List.of()));
        assertThat(sheets.find(FRUIT, sent, "E007")).isEmpty();
        assertThat(sheets.find(FRUIT, names, "E008")).isEmpty();
        assertThat(sheets.find(FRUIT, other, "E008").orElseThrow().rows())
                .extracting(Row::number)
                .containsExactly(2);
    }

    private void move(String interval) {
        jdbc.sql("UPDATE sheet.sheet SET keep_until = keep_until - CAST(? AS interval) WHERE kind = 'fruit'")
                .param(interval)
                .update();
    }

    private UUID kept(String uploader, String content) throws IOException {
        return sent(uploader, content) instanceof Receipt.Kept kept ? kept.id() : UUID.randomUUID();
    }

    private Receipt sent(String uploader, String content) throws IOException {
        return sheets.keep(
                FRUIT,
                null,
                uploader,
                new MockMultipartFile("file", "fruit.csv", null, content.getBytes(StandardCharsets.UTF_8)));
    }
}
