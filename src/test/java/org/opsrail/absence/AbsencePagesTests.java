package org.opsrail.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.absence.domain.AbsenceBook;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Marc (E010) is Béatrice's (E014) manager, Yusuf (E005) a colleague, Olivia operations. */
@OpsrailTest
class AbsencePagesTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AbsenceBook absences;

    @Autowired
    private DirectoryFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void settleIn() {
        SampleDirectory.settleIn(files, LocalDate.now(java.time.ZoneOffset.UTC));
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("TRUNCATE absence.absence").update();
    }

    @Test
    void shouldEnterOnesOwnAbsenceAndEndIt() throws Exception {
        LocalDate today = absences.today("E014");

        assertThat(enter("beatrice", "E014", today, today.plusDays(4), "E005").getStatus())
                .isEqualTo(302);
        assertThat(page("beatrice", "/absences")).contains("Yusuf Demir stands in.", "Away now");
        var entered = absences.current("E014").orElseThrow();
        assertThat(entered.deputy()).isEqualTo("E005");

        send("beatrice", post("/absences/" + entered.id() + "/withdrawal"));
        assertThat(absences.current("E014")).isEmpty();
        assertThat(page("beatrice", "/absences")).contains("No absence is entered.");
    }

    @Test
    void shouldLetManagersAndOperationsEnterItForThePersonAndNobodyElse() throws Exception {
        LocalDate today = absences.today("E014");
        String manager = jdbc.sql("SELECT manager FROM directory.person WHERE employee_number = 'E014'")
                .query(String.class)
                .single();

        assertThat(enter("yusuf", "E014", today, today, "E005").getStatus()).isEqualTo(403);
        assertThat(enter("ada", "E014", today, today, "E005").getStatus()).isEqualTo(403);
        assertThat(send("yusuf", get("/absences?person=E014")).getStatus()).isEqualTo(403);
        assertThat(page("ada", "/absences?person=E014")).doesNotContain("data-testid=\"enter\"");
        assertThat(absences.toCome("E014")).isEmpty();

        assertThat(enter("olivia", "E014", today, today, "E005").getStatus()).isEqualTo(302);
        assertThat(manager).isEqualTo("E010");
        assertThat(enter("marc", "E014", today.plusDays(7), today.plusDays(8), "E005")
                        .getStatus())
                .isEqualTo(302);
        assertThat(absences.toCome("E014")).hasSize(2);
    }

    @Test
    void shouldTellWhatIsWrongAndKeepWhatWasTyped() throws Exception {
        LocalDate today = absences.today("E014");
        enter("beatrice", "E014", today, today.plusDays(4), "E005");

        assertRefused(enter("beatrice", "E014", today.plusDays(4), today.plusDays(9), "E003"), "entered already");
        assertRefused(enter("beatrice", "E014", today.plusDays(9), today.plusDays(8), "E003"), "check both dates");
        assertRefused(enter("beatrice", "E014", today.minusDays(9), today.minusDays(8), "E003"), "These days are over");
        assertRefused(enter("beatrice", "E014", today.plusDays(8), today.plusDays(9), "E014"), "Choose a colleague");

        assertThat(enter("beatrice", "E014", today.plusDays(4), today.plusDays(9), "E003")
                        .getContentAsString())
                .contains("value=\"" + today.plusDays(9) + "\"", "value=\"E003\" selected");
        assertThat(absences.toCome("E014")).hasSize(1);
    }

    private static void assertRefused(MockHttpServletResponse response, String reason) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains(reason);
    }

    private MockHttpServletResponse enter(
            String by, String person, LocalDate firstDay, LocalDate lastDay, String deputy) throws Exception {
        return send(
                by,
                post("/absences")
                        .param("person", person)
                        .param("firstDay", firstDay.toString())
                        .param("lastDay", lastDay.toString())
                        .param("deputy", deputy));
    }

    private MockHttpServletResponse send(String by, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, by).open(request).getResponse();
    }

    private String page(String by, String path) throws Exception {
        return send(by, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }
}
