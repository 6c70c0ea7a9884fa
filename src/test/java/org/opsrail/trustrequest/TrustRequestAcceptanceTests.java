package org.opsrail.trustrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.trustrequest.TrustFixture.OPS;
import static org.opsrail.trustrequest.TrustFixture.SELLER;

import io.camunda.client.CamundaClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.trustrequest.TrustFixture.Case;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The promise to sales: the second questionnaire of a kind is nearly answered when it arrives. */
@ProcessTest
class TrustRequestAcceptanceTests {

    private static final List<String> SUBJECTS = List.of(
            "backups",
            "passwords",
            "laptops",
            "firewalls",
            "visitors",
            "suppliers",
            "incidents",
            "vulnerabilities",
            "contractors",
            "networks",
            "databases",
            "certificates",
            "printers",
            "cameras",
            "archives");

    private static final List<String> ASKED = List.of(
            "Is there a written policy for %s that management has approved?",
            "Who in your organisation is responsible for %s?",
            "How often are your %s reviewed by an independent party?",
            "Are customers told within 72 hours of problems with %s?",
            "Where are the records about %s stored?",
            "Which standard do you follow for %s?",
            "Do you test the recovery of %s every year?",
            "How long do you keep logs of %s?");

    private TrustFixture company;
    private CamundaClient client;

    @BeforeEach
    void settleIn(@Autowired ApplicationContext application) {
        company = new TrustFixture(application);
        company.settleIn();
    }

    @Test
    void shouldNeedAtMostAThirdOfTheManualAnswersTheSecondTime() {
        List<String> first = questions();
        assertThat(first).hasSize(120).doesNotHaveDuplicates();

        int before = answered(company.ask(company.cells(), Workbooks.of(first)));
        int after = answered(company.ask(company.cells(), Workbooks.of(reworded(first), true)));

        assertThat(before).isEqualTo(120);
        assertThat(after).isLessThanOrEqualTo(before / 3);
    }

    private static List<String> questions() {
        return SUBJECTS.stream()
                .flatMap(subject -> ASKED.stream().map(asked -> asked.formatted(subject)))
                .toList();
    }

    /** Another customer's file: other order, slightly other words, and a tenth that nobody has asked before. */
    private static List<String> reworded(List<String> first) {
        List<String> second = new ArrayList<>(first.reversed().stream()
                .map(question -> question.replace("your organisation", "your company")
                        .replace("Do you test", "Do you regularly test"))
                .toList());
        for (int i = 0; i < second.size(); i += 10) {
            second.set(i, "What colour is door number %d of building %d?".formatted(i + 3, i + 41));
        }
        return second;
    }

    /** Works the request to its delivery and looks at what comes back. */
    private int answered(Case asked) {
        asked.answer(asked.task("Task_AnswerQuestions"), OPS, TrustRequestAcceptanceTests::words);
        asked.release();
        asked.task("Task_HearCustomer");
        int manual = (int) asked.questions().stream().filter(Question::manual).count();
        filledInItsOwnLayout(asked);
        asked.complete("Task_HearCustomer", SELLER, Map.of("verdict", "content"));
        asked.ended();
        return manual;
    }

    private static Words words(Question question) {
        return new Words(question.isChosen() ? "Yes" : null, "Yes. About: " + question.text(), false);
    }

    private static void filledInItsOwnLayout(Case asked) {
        XSSFSheet sheet = Workbooks.open(asked.delivered(0, 0)).getSheet(Workbooks.SHEET);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Vendor security questionnaire");
        assertThat(sheet.getColumnWidth(1)).isEqualTo(Workbooks.WIDTH);
        assertThat(sheet.getRow(Workbooks.HEADER - 1).getCell(2).getCellStyle().getFillForegroundColor())
                .isPositive();
        asked.questions().forEach(question -> {
            var row = sheet.getRow(question.place().row() - 1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(question.text());
            assertThat(row.getCell(question.place().column() - 1).getStringCellValue())
                    .as(question.text())
                    .isNotBlank();
        });
    }
}
