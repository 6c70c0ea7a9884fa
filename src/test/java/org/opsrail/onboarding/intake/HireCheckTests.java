package org.opsrail.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.directory.Person.Status;
import org.opsrail.onboarding.intake.domain.HireRecords;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.TabularFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class HireCheckTests extends CompanyToday {

    @Autowired
    HireRecords records;

    @Autowired
    Directory directory;

    @Autowired
    MessageSource texts;

    @Test
    void shouldAcceptAHire() {
        IntakeReport report = records.record(List.of(hire(2, "H1")));

        assertThat(report.rejected()).isEmpty();
        assertThat(report.started()).singleElement().satisfies(started -> {
            assertThat(started.row()).isEqualTo(2);
            assertThat(started.onboardingId()).isNotNull();
        });
        Person person = directory.person("H1").orElseThrow();
        assertThat(person.status()).isEqualTo(Status.JOINING);
        assertThat(person.manager()).isEqualTo("E010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    employee_number | `` | is missing
                    employee_number | E 41 | 'E 41' can't be an employee number (letters, digits, dot, hyphen, underscore)
                    employee_number | e014 | E014 works here already (Béatrice Moreau); give somebody else a number of their own, and hire a leaver again once the offboarding is closed
                    first_name | `` | is missing
                    first_name | `A\u0007` | holds a control character or another character that can't be seen
                    last_name | `Mar\u202Etin` | holds a control character or another character that can't be seen
                    private_email | `` | is missing
                    private_email | alice@ | 'alice@' is not a mail address
                    private_email | a..b@example.org | 'a..b@example.org' is not a mail address
                    private_email | a@b@example.org | 'a@b@example.org' is not a mail address
                    work_email | Ada.Novak@example.com | 'Ada.Novak@example.com' belongs to E006
                    role | Software Engineer | 'Software Engineer' is not known; did you mean 'software-engineer'?
                    role | chef | 'chef' is not known (expected one of: account-executive, operations-manager, software-engineer, support-agent)
                    team | Enginering | 'Enginering' is not known; did you mean 'Engineering'?
                    place | paris | 'paris' is not known; did you mean 'Paris'?
                    manager | `` | is missing
                    manager | E999 | nobody in the directory has the number or work mail 'E999'
                    manager | marc.lefebvre@example.com | nobody in the directory has the work mail 'marc.lefebvre@example.com'; did you mean 'marc.lefevre@example.com'?
                    manager | H1 | is the newcomer
                    buddy | h1@example.com | is the newcomer
                    buddy | nobody | nobody in the directory has the number or work mail 'nobody'
                    start_date | `` | is missing
                    start_date | 31/02/2027 | '31/02/2027' is not a date (expected YYYY-MM-DD)
                    start_date | 2027-02-31 | '2027-02-31' is not a date (expected YYYY-MM-DD)
                    contract_type | permanant | 'permanant' is not known; did you mean 'permanent'?
                    """)
    void shouldSayWhatIsWrong(String column, String cell, String reason) {
        Row row = hire(2, "H1", column, cell);

        assertThat(reasons(records.preview(List.of(row)))).containsExactly(column + ": " + reason);
    }

    @Test
    void shouldLimitStartDatesAndNames() {
        assertThat(reasons(preview(hire(2, "H1", "start_date", "1999-01-04"))))
                .singleElement()
                .asString()
                .startsWith("start_date: 1999-01-04 is too long ago (not before ");
        assertThat(reasons(preview(hire(2, "H1", "start_date", "2999-01-04"))))
                .singleElement()
                .asString()
                .startsWith("start_date: 2999-01-04 is too far ahead (not after ");
        assertThat(reasons(preview(hire(2, "H1", "last_name", "x".repeat(201)))))
                .containsExactly("last_name: is longer than 200 characters");
        assertThat(reasons(preview(hire(2, "H1", "last_name", "x".repeat(200)))))
                .isEmpty();
    }

    @Test
    void shouldReportEveryMistakeOfARow() {
        Row row = new Row(4, Map.of("employee_number", "H1", "team", "Sales", "start_date", "soon"), 2);

        assertThat(reasons(preview(row)))
                .hasSize(10)
                .contains(
                        "row: has more cells than the header (2); put text with a delimiter in quotation marks",
                        "start_date: 'soon' is not a date (expected YYYY-MM-DD)",
                        "manager: is missing");
    }

    @Test
    void shouldFindRepetitionsInsideTheFile() {
        IntakeReport report = preview(
                hire(2, "H1"),
                hire(3, "h1", "work_email", "other@example.com"),
                hire(4, "H2", "work_email", "H1@example.com"),
                hire(5, "H3", "manager", "H1"));

        assertThat(report.started()).hasSize(1);
        assertThat(reasons(report))
                .containsExactly(
                        "employee_number: 'h1' is already in row 2",
                        "work_email: 'H1@example.com' is already in row 2",
                        "manager: 'H1' is the newcomer of row 2 and not in the directory yet; send this row again once"
                                + " that one has started");
    }

    @Test
    void shouldNotLetThoseWhoLeftLead() {
        Person bruno = directory.person("E012").orElseThrow();
        directory.save(gone(bruno));

        assertThat(reasons(preview(hire(2, "H1", "manager", "E012"))))
                .containsExactly("manager: Karim Benali has left the company");
    }

    @Test
    void shouldTakeBackWhoHadLeft() {
        directory.save(gone(directory.person("E012").orElseThrow()));

        assertThat(records.record(List.of(hire(2, "E012", "manager", "E010"))).started())
                .hasSize(1);
        assertThat(directory.person("E012").orElseThrow().status()).isEqualTo(Status.JOINING);
    }

    @Test
    void shouldRecogniseAHireSentAgain() {
        IntakeReport first = records.record(List.of(hire(2, "H1")));
        IntakeReport again = records.record(List.of(hire(9, "h1", "last_name", "Changed"), hire(10, "H2")));

        assertThat(again.alreadyStarted()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(9);
            assertThat(row.onboardingId()).isEqualTo(first.started().getFirst().onboardingId());
        });
        assertThat(again.started())
                .extracting(IntakeReport.Started::employeeNumber)
                .containsExactly("H2");
        assertThat(directory.person("H1").orElseThrow().lastName()).isEqualTo("Martin");
    }

    @Test
    void shouldNotOnboardAPersonTwiceAtATime() {
        records.record(List.of(hire(2, "H1")));

        assertThat(reasons(
                        preview(hire(2, "H1", "start_date", today.plusDays(60).toString()))))
                .singleElement()
                .asString()
                .startsWith("employee_number: H1 is being onboarded already, starting ");
    }

    @ParameterizedTest
    @CsvSource({
        "hires-bom.csv, UTF-8",
        "hires-semicolon-windows-1252.csv, windows-1252",
        "hires-tab-utf-16.csv, UTF-16LE",
        "'', UTF-8"
    })
    void shouldTakeTheSameFromEachVariantOfTheFile(String name, String charset) throws IOException {
        byte[] file = name.isEmpty() ? HireFiles.sample(today) : HireFiles.variant(name, charset, today);

        IntakeReport report = records.record(rows(file));

        assertThat(report.started()).hasSize(188);
        assertThat(report.rejected())
                .extracting(rejected -> rejected.row().number())
                .containsExactly(12, 27, 44, 58, 73, 89, 104, 121, 137, 152, 168, 193);
        assertThat(report.rejected())
                .allSatisfy(row -> assertThat(row.reasons()).hasSize(1));
        assertThat(reasons(report))
                .doesNotHaveDuplicates()
                .contains("place: 'Berlin' is not known (expected one of:" + " Lyon, Paris, Remote)");
        assertThat(directory.person("E106").orElseThrow().lastName()).isEqualTo("Martin, épouse Dubois");
    }

    private List<Row> rows(byte[] file) throws IOException {
        return ((Reading.Table)
                        TabularFile.read(new ByteArrayInputStream(file), HireColumns.COLUMNS, HireColumns.LIMITS))
                .rows();
    }

    private IntakeReport preview(Row... rows) {
        return records.preview(Arrays.asList(rows));
    }

    private List<String> reasons(IntakeReport report) {
        return report.rejected().stream()
                .flatMap(row -> row.reasons().stream())
                .map(reason -> reason.in(texts, Locale.ENGLISH))
                .toList();
    }

    private Row hire(int row, String number, String... changes) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "employee_number", number,
                "first_name", "Alice",
                "last_name", "Martin",
                "private_email", "alice@example.org",
                "work_email", number + "@example.com",
                "role", "software-engineer",
                "team", "Engineering",
                "manager", "Marc.Lefevre@example.com",
                "start_date", today.plusDays(30).toString(),
                "place", "Paris"));
        cells.put("contract_type", "permanent");
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return new Row(row, cells, 0);
    }

    private static Person gone(Person p) {
        return new Person(
                p.employeeNumber(),
                p.firstName(),
                p.lastName(),
                p.privateEmail(),
                p.workEmail(),
                p.role(),
                p.team(),
                p.manager(),
                p.place(),
                p.contractType(),
                p.startDate(),
                Status.GONE);
    }
}
