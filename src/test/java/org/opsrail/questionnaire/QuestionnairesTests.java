package org.opsrail.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opsrail.questionnaire.Book.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class QuestionnairesTests {

    private static final byte[] TWO_SHEETS = Book.of(workbook -> {
        Book.sheet(
                workbook, "Read me first", row("Dear supplier"), row("Fill in the yellow cells. Do you understand?"));
        XSSFSheet sheet = Book.sheet(
                workbook,
                "Security",
                row("Supplier assessment"),
                row(null, "Control", null, "Your response", null),
                row("ID", "Question", "Guidance", "Yes / No", "Comments"),
                row("Access control"),
                row("AC-1", "Is multi-factor authentication enforced?", "Think of administrators"),
                row("AC-2", "Do you review access rights?", null, "Yes", "Every quarter"),
                row("Encryption"),
                row("EN-1", "Is customer data encrypted at rest?"));
        Book.merge(sheet, "A1:E1");
        Book.merge(sheet, "D2:E2");
        Book.merge(sheet, "A4:E4");
        Book.choices(sheet, "D5:D8", "Yes", "No", "N/A");
        XSSFSheet lists = Book.sheet(workbook, "Lists", row("Oui"), row("Non"));
        workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
        XSSFSheet french = Book.sheet(
                workbook,
                "Continuité",
                row("N°", "Exigence", "Réponse du fournisseur", "Commentaires"),
                row("1", "Un plan de reprise est testé chaque année", null, null));
        Book.choicesFrom(french, "C2:C9", "Lists!$A$1:$A$2");
    });

    @Test
    void shouldFindQuestionsByTheTitlesOfTheirColumnsOnSeveralSheets() {
        Questionnaire read = understood(TWO_SHEETS);

        assertThat(read.questions())
                .extracting(
                        question -> question.place().shown(),
                        Question::section,
                        Question::reference,
                        Question::text,
                        Question::answered)
                .containsExactly(
                        tuple("Security!D5", "Access control", "AC-1", "Is multi-factor authentication enforced?", ""),
                        tuple("Security!D6", "Access control", "AC-2", "Do you review access rights?", "Yes"),
                        tuple("Security!D8", "Encryption", "EN-1", "Is customer data encrypted at rest?", ""),
                        tuple("Continuité!C2", "", "1", "Un plan de reprise est testé chaque année", ""));
        assertThat(read.questions())
                .extracting(Question::choices)
                .containsExactly(
                        List.of("Yes", "No", "N/A"),
                        List.of("Yes", "No", "N/A"),
                        List.of("Yes", "No", "N/A"),
                        List.of("Oui", "Non"));
        assertThat(read.questions().getFirst().comment()).isEqualTo(new Place("Security", 5, 5));
        assertThat(read.layouts())
                .containsExactly(
                        new Layout("Security", 4, 2, 4, 5, 1, null), new Layout("Continuité", 2, 2, 3, 4, 1, null));
        assertThat(read.sheets()).containsExactly("Read me first", "Security", "Continuité");
    }

    @Test
    void shouldFillAnswersInAndLeaveEverythingElse() throws IOException {
        byte[] filled = Questionnaires.fill(
                TWO_SHEETS,
                Map.of(
                        new Place("Security", 5, 4),
                        "Yes",
                        new Place("Security", 5, 5),
                        "=HYPERLINK(\"x\")",
                        new Place("Continuité", 2, 3),
                        "Oui"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFSheet sheet = workbook.getSheet("Security");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Yes");
            assertThat(sheet.getRow(4).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(4).getCell(4).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(sheet.getRow(5).getCell(4).getStringCellValue()).isEqualTo("Every quarter");
            assertThat(sheet.getMergedRegions()).hasSize(3);
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Lists"))).isTrue();
        }
        assertThat(understood(filled).questions())
                .extracting(Question::answered)
                .containsExactly("Yes", "Yes", "", "Oui");
    }

    @Test
    void shouldTakeTheLayoutThatAPersonSays() {
        byte[] file = Book.of(workbook -> Book.sheet(
                workbook, "Sheet1", row("Topic A", "Backups"), row("x", "Offsite copies"), row("y", "Restore tests")));
        assertThat(Questionnaires.read(file)).isInstanceOfSatisfying(Read.Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Read.Problem.NO_QUESTIONS);
            assertThat(refused.sheets()).containsExactly("Sheet1");
        });

        assertThat(Questionnaires.read(file, List.of(Layout.of("Sheet1", 1, 2, 3))))
                .isInstanceOfSatisfying(
                        Read.Understood.class,
                        read -> assertThat(read.questionnaire().questions())
                                .extracting(Question::text)
                                .containsExactly("Backups", "Offsite copies", "Restore tests"));
    }

    @Test
    void shouldFindQuestionsWithoutTitles() {
        byte[] file = Book.of(workbook -> Book.sheet(
                workbook,
                "Sheet1",
                row("1.", "Do you have a security officer?"),
                row("2.", "Do you train your employees?"),
                row("3.", "Do you keep backups?")));

        assertThat(understood(file).questions())
                .extracting(Question::reference, question -> question.place().shown())
                .contains(tuple("1.", "Sheet1!C1"));
    }

    @Test
    void shouldKeepEveryByteOfACsvFileButTheAnswers() {
        Charset latin = Charset.forName("windows-1252");
        String text =
                "N°;\"Question\";Réponse;Note\r\n1 ; \"Chiffrez-vous; \"\"au repos\"\" ?\";;gardé\r\n2;Et en transit ?";
        byte[] file = text.getBytes(latin);

        assertThat(understood(file).questions())
                .extracting(Question::text)
                .containsExactly("Chiffrez-vous; \"au repos\" ?", "Et en transit ?");
        byte[] filled = Questionnaires.fill(file, Map.of(new Place("", 2, 3), "Oui; AES", new Place("", 3, 3), "=1+1"));
        assertThat(new String(filled, latin))
                .isEqualTo(
                        "N°;\"Question\";Réponse;Note\r\n1 ; \"Chiffrez-vous; \"\"au repos\"\" ?\";\"Oui; AES\";gardé\r\n"
                                + "2;Et en transit ?;'=1+1");
    }

    @Test
    void shouldKeepTheMarkOfACsvFileAndWidenItsLettersWhereTheyDoNotSuffice() {
        byte[] marked = "\uFEFFQuestion,Answer\nHow many?,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(Questionnaires.fill(marked, Map.of(new Place("", 2, 2), "é")), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFQuestion,Answer\nHow many?,é\n");

        byte[] narrow = "Requête;Question;Réponse\n;Où ?;\n".getBytes(Charset.forName("windows-1252"));
        assertThat(new String(Questionnaires.fill(narrow, Map.of(new Place("", 2, 3), "→")), StandardCharsets.UTF_8))
                .startsWith("\uFEFFRequête")
                .contains("Où ?;→");
    }

    @Test
    void shouldMakeAWorkbookOfPastedQuestions() {
        byte[] made = Questionnaires.ofText("""
                1. Do you have a security policy?
                2. Is it approved
                   by management?

                A.3) Who owns it?
                """);

        assertThat(understood(made).questions())
                .extracting(Question::reference, Question::text)
                .containsExactly(
                        tuple("1", "Do you have a security policy?"),
                        tuple("2", "Is it approved by management?"),
                        tuple("A.3", "Who owns it?"));
    }

    @Test
    void shouldRefuseAnswersThatNoCellHolds() {
        assertThatThrownBy(() -> Questionnaires.fill(
                        TWO_SHEETS, Map.of(new Place("Security", 5, 4), "x".repeat(Questionnaires.LONGEST_CELL + 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Questionnaires.fill(TWO_SHEETS, Map.of(new Place("Other", 5, 4), "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Questionnaire understood(byte[] file) {
        Read read = Questionnaires.read(file);
        assertThat(read).isInstanceOf(Read.Understood.class);
        return ((Read.Understood) read).questionnaire();
    }
}
