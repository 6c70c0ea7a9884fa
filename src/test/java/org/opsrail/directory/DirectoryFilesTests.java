package org.opsrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles.Imported.Refused;
import org.opsrail.directory.DirectoryFiles.Imported.Report;
import org.opsrail.directory.DirectoryFiles.Result;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.tabular.Reading.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

@OpsrailTest
@Transactional
class DirectoryFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PEOPLE =
            "employee_number,first_name,last_name,private_email,work_email,role,team,manager,"
                    + "place,contract_type,start_date,status\n";

    @Autowired
    DirectoryFiles files;

    @Autowired
    Directory directory;

    @Autowired
    MessageSource texts;

    @BeforeEach
    void aCompany() {
        SampleDirectory.settleIn(files, TODAY);
    }

    @Test
    void shouldKnowTheSampleCompany() {
        assertThat(directory.person("E014").orElseThrow().displayName()).isEqualTo("Béatrice Moreau");
        assertThat(directory.find("marc.lefevre@example.com").orElseThrow().manager())
                .isEqualTo("E001");
        assertThat(directory.person("E040").orElseThrow().startDate()).isEqualTo(TODAY.minusDays(2));
        assertThat(directory.system("github").orElseThrow().owner()).isEqualTo("E010");
        assertThat(directory.grantsOf("E010"))
                .extracting(Directory.Grant::level)
                .contains("administrator");
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadBackWhatItWrites(Table table) throws IOException {
        String before = exported(table);

        Report report = (Report) files.importTable(table, bytes(before));

        assertThat(report.rows()).isNotEmpty().allMatch(row -> row.result() == Result.UNCHANGED);
        assertThat(exported(table)).isEqualTo(before);
    }

    @Test
    void shouldLetSomebodyHaveTheMailOfWhoHasLeft() throws IOException {
        Report report = (Report) files.importTable(Table.PEOPLE, bytes(PEOPLE + """
                        X7,Ann,Former,,seven@example.com,software-engineer,Engineering,E010,Paris,permanent,2021-01-05,GONE
                        X8,Bob,Present,,seven@example.com,software-engineer,Engineering,E010,Paris,permanent,2026-01-05,ACTIVE
                        X9,Cid,Third,,seven@example.com,software-engineer,Engineering,E010,Paris,permanent,2026-01-05,ACTIVE
                        """));

        assertThat(report.rows())
                .extracting(row -> row.row() + " " + row.what() + " " + row.result())
                .containsExactly("2 X7 ADDED", "3 X8 ADDED", "4 X9 REJECTED");
    }

    @Test
    void shouldTellOfEachRowWhatCameOfIt() throws IOException {
        Report report = (Report) files.importTable(Table.PEOPLE, bytes(PEOPLE + """
                        X3,Ann,Three,,x3@example.com,software-engineer,Engineering,X4,Paris,permanent,2026-01-05,
                        X4,Bob,Four,,x4@example.com,software-engineer,Engineering,marc.lefevre@example.com,Paris,permanent,2026-01-05,ACTIVE
                        E014,Béatrice,Moreau-Dubois,,beatrice.moreau@example.com,software-engineer,Engineering,E010,Paris,permanent,2021-04-05,ACTIVE
                        X5,Bad,Five,no mail,x4@example.com,software-enginer,,X5,Pariss,forever,05/01/2026,HERE
                        X6,Under,Five,,x6@example.com,support-agent,Support,X5,Lyon,permanent,2026-01-05,ACTIVE
                        X4,Bob,Again,,x7@example.com,support-agent,Support,,Lyon,permanent,2026-01-05,ACTIVE
                        """));

        assertThat(report.rows())
                .extracting(row -> row.row() + " " + row.what() + " " + row.result())
                .containsExactly(
                        "2 X3 ADDED",
                        "3 X4 ADDED",
                        "4 E014 CHANGED",
                        "5 X5 REJECTED",
                        "6 X6 REJECTED",
                        "7 X4 REJECTED");
        assertThat(reasons(report, 5))
                .containsExactly(
                        "private_email: 'no mail' is not a mail address",
                        "work_email: 'x4@example.com' belongs to X4",
                        "role: 'software-enginer' is not known; did you mean 'software-engineer'?",
                        "team: is missing",
                        "manager: nobody is their own manager",
                        "place: 'Pariss' is not known; did you mean 'Paris'?",
                        "contract_type: 'forever' is not known (expected one of: permanent, fixed-term, internship,"
                                + " contractor, apprenticeship)",
                        "start_date: '05/01/2026' is not a date (expected YYYY-MM-DD)",
                        "status: 'HERE' is not known (expected one of: JOINING, ACTIVE, GONE)");
        assertThat(reasons(report, 6)).containsExactly("manager: 'X5' is in the file, but in a row that is rejected");
        assertThat(reasons(report, 7)).containsExactly("employee_number: 'X4' is already in row 3");
        assertThat(directory.person("X3").orElseThrow().manager()).isEqualTo("X4");
        assertThat(directory.person("E014").orElseThrow().lastName()).isEqualTo("Moreau-Dubois");
        assertThat(directory.person("X6")).isEmpty();
    }

    @Test
    void shouldCheckSystemsAndGrants() throws IOException {
        Report systems = (Report) files.importTable(Table.SYSTEMS, bytes("""
                        id,name,owner,connector,endpoint
                        erp,ERP,nobody@example.com,sicm,ftp://x
                        Bad Id,Bad,E010,scim,ftp://x
                        vault,Vault,marc.lefevre@example.com,,https://vault.example
                        """));
        assertThat(reasons(systems, 2))
                .containsExactly(
                        "owner: nobody has the number or work mail 'nobody@example.com'",
                        "connector: 'sicm' is not known (expected one of: scim, webhook)",
                        "endpoint: 'ftp://x' is not a web address (http:// or https://)");
        assertThat(reasons(systems, 3)).hasSize(2);
        assertThat(reasons(systems, 4)).containsExactly("endpoint: is given, but no connector is");

        Report grants = (Report) files.importTable(
                Table.GRANTS,
                bytes("employee_number;system;level\r\nada.novak@example.com;wiki;reader\r\nE999;wikki;\r\n"));
        assertThat(directory.grantsOf("E006"))
                .extracting(Directory.Grant::level)
                .contains("reader");
        assertThat(reasons(grants, 3)).hasSize(3);
    }

    @Test
    void shouldSayThatAFileIsOfAnotherTable() throws IOException {
        assertThat(files.importTable(Table.SYSTEMS, bytes(PEOPLE)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.because().problem()).isEqualTo(Problem.UNKNOWN_COLUMN));
    }

    private List<String> reasons(Report report, int row) {
        return report.rows().stream()
                .filter(r -> r.row() == row)
                .flatMap(r -> r.reasons().stream())
                .map(reason -> reason.in(texts, Locale.ENGLISH))
                .toList();
    }

    private String exported(Table table) {
        StringWriter out = new StringWriter();
        files.exportTable(table, out);
        return out.toString();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
