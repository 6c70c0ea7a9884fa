package org.opsrail.tabular;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.tabular.Reading.Problem;
import org.opsrail.tabular.Reading.Table;
import org.opsrail.tabular.Reading.Unreadable;

class TabularFileTests {

    private static final Columns COLUMNS = new Columns(List.of("number", "name"), List.of("note"));
    private static final Limits LIMITS = new Limits(1000, 5);

    @Test
    void shouldReadUtf8() {
        assertThat(names("number,name\n1,Hélène\n", UTF_8)).containsExactly("Hélène");
        assertThat(names("\uFEFFnumber,name\r\n1,Hélène\r\n", UTF_8)).containsExactly("Hélène");
    }

    @Test
    void shouldReadUtf16WithByteOrderMark() {
        assertThat(names("number\tname\n1\tHélène", UTF_16)).containsExactly("Hélène");
        assertThat(names("\uFEFFnumber\tname\n1\tHélène", UTF_16LE)).containsExactly("Hélène");
    }

    @Test
    void shouldReadWindows1252() {
        assertThat(names("number;name\r\n1;Hélène Œuvrard – €\r\n", Charset.forName("windows-1252")))
                .containsExactly("Hélène Œuvrard – €");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void shouldTellTheDelimiter(String delimiter) {
        String text = "number,name,note\n1,\"Ann, the; first\tone\",x"
                .replaceFirst(",", delimiter)
                .replaceFirst("name,", "name" + delimiter)
                .replace("1,", "1" + delimiter)
                .replace("\",x", "\"" + delimiter + "x");
        assertThat(names(text, UTF_8)).containsExactly("Ann, the; first\tone");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void shouldSayThatARowIsTooWide(String delimiter) {
        String wide = delimiter.repeat(20_000);
        assertThat(TabularFile.read("number" + delimiter + "name" + wide, COLUMNS, LIMITS))
                .isEqualTo(Unreadable.because(Problem.TOO_MANY_COLUMNS, 1, 16_384));
        assertThat(TabularFile.read("number" + delimiter + "name\n1" + wide, COLUMNS, LIMITS))
                .isEqualTo(Unreadable.because(Problem.TOO_MANY_COLUMNS, 2, 16_384));
    }

    @Test
    void shouldQuoteOnlyTheStartOfALongColumn() {
        assertThat(TabularFile.read("number,name," + "x".repeat(500), COLUMNS, LIMITS))
                .isEqualTo(Unreadable.because(Problem.UNKNOWN_COLUMN, "x".repeat(60) + "…", "number, name, note"));
    }

    @Test
    void shouldHonourASeparatorLineWithoutCountingIt() {
        assertThat(rows("sep=|\r\nnumber|name\r\n1|Ann"))
                .extracting(Row::number)
                .containsExactly(2);
    }

    @Test
    void shouldNumberRowsAsTheSpreadsheetShowsThem() {
        List<Row> rows = rows("number,name\n1,\"Ann\nAbel\"\n\n,\n 4 , Bob \u00A0\n");

        assertThat(rows).extracting(Row::number).containsExactly(2, 5);
        assertThat(rows).extracting(row -> row.cell("name")).containsExactly("Ann\nAbel", "Bob");
    }

    @Test
    void shouldTakeTheHeaderInAnyOrderAndCase() {
        List<Row> rows = rows("\n NAME ,\"Number\",,\nAnn,1,,\n");

        assertThat(rows).containsExactly(new Row(3, java.util.Map.of("name", "Ann", "number", "1"), 0));
        assertThat(rows.getFirst().cell("note")).isEmpty();
    }

    @Test
    void shouldTellCellsBeyondTheHeader() {
        assertThat(rows("number,name\n1,Martin, Jr\n2,x,\n3"))
                .extracting(Row::surplus)
                .containsExactly(1, 0, 0);
    }

    @Test
    void shouldSayWhatIsWrongWithAFile() {
        assertThat(problem("")).isEqualTo(Unreadable.because(Problem.EMPTY));
        assertThat(problem(" \n,,\n")).isEqualTo(Unreadable.because(Problem.EMPTY));
        assertThat(problem("number\n1")).isEqualTo(Unreadable.because(Problem.MISSING_COLUMNS, "name"));
        assertThat(problem("number,name,age"))
                .isEqualTo(Unreadable.because(Problem.UNKNOWN_COLUMN, "age", "number, name, note"));
        assertThat(problem("number,name,Name ")).isEqualTo(Unreadable.because(Problem.DUPLICATE_COLUMN, "name"));
        assertThat(problem("number,name\n1,\"Ann\n2,Bob\n")).isEqualTo(Unreadable.because(Problem.OPEN_QUOTE, 2));
        assertThat(problem("number,name\n1,\"Ann\" x\n")).isEqualTo(Unreadable.because(Problem.STRAY_QUOTE, 2));
        assertThat(problem("number,name" + "\n1,x".repeat(6))).isEqualTo(Unreadable.because(Problem.TOO_MANY_ROWS, 5));
        assertThat(problem("number,name\n1," + "x".repeat(1000))).isEqualTo(Unreadable.because(Problem.TOO_LARGE, 1));
        assertThat(rows("number,name" + "\n1,x".repeat(5))).hasSize(5);
    }

    @Test
    void shouldRefuseWhatIsNoText() {
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(Unreadable.because(Problem.WORKBOOK));
        assertThat(read(new byte[] {1, 0, 2})).isEqualTo(Unreadable.because(Problem.BINARY));
        assertThat(read("number,name".getBytes(UTF_16LE))).isEqualTo(Unreadable.because(Problem.BINARY));
        assertThat(read(new byte[] {(byte) 0x89, (byte) 0x81, (byte) 0xFF}))
                .isEqualTo(Unreadable.because(Problem.BINARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1", "-cmd", "@sum", "＝1"})
    void shouldNotLetACellBecomeAFormula(String cell) {
        StringWriter out = new StringWriter();
        CsvFile.write(out, COLUMNS, Stream.of(Arrays.asList("1", cell, null)));

        assertThat(out.toString()).isEqualTo("\uFEFFnumber,name,note\r\n1,'" + cell + ",\r\n");
        assertThat(names(out.toString(), UTF_8)).containsExactly(cell);
    }

    private static List<String> names(String text, Charset charset) {
        return ((Table) read(text.getBytes(charset)))
                .rows().stream().map(row -> row.cell("name")).toList();
    }

    private static List<Row> rows(String text) {
        return ((Table) read(text.getBytes(UTF_8))).rows();
    }

    private static Unreadable problem(String text) {
        return (Unreadable) read(text.getBytes(UTF_8));
    }

    private static Reading read(byte[] file) {
        try {
            return TabularFile.read(new ByteArrayInputStream(file), COLUMNS, LIMITS);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void shouldReadAForeignFileWhateverItsColumnsAreCalled() {
        Reading read =
                TabularFile.read("Login;;Role;role\nnina;x;admin;user\n", Columns.any(), new Limits(10_000, 100));

        assertThat(read).isInstanceOfSatisfying(Reading.Table.class, table -> {
            assertThat(table.columns()).containsExactly("login", "(2)", "role", "role (4)");
            assertThat(table.rows().getFirst().cell("role (4)")).isEqualTo("user");
        });
    }
}
