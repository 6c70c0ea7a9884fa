package org.opsrail.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class DirectoryPagesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryFiles files;

    @Autowired
    Directory directory;

    @Autowired
    InstantSource clock;

    @BeforeEach
    void aCompany() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Test
    void shouldFindPeopleByAnyPartOfThem() throws Exception {
        String page = body("nina", get("/people").param("q", "lefevre"));

        assertThat(page).contains("/people/E010", "Marc Lefèvre").doesNotContain("/people/E011");
        assertThat(body("nina", get("/people").param("q", "nobody at all"))).contains("Nobody is found");
    }

    @Test
    void shouldShowPrivateFactsAndAccessesToThoseConcerned() throws Exception {
        String private_ = "ines.fabre@example.org";
        assertThat(body("nina", get("/people/E025")))
                .contains("Inès Fabre", "ines.fabre@example.com")
                .doesNotContain(private_, "data-testid=\"grants\"");
        for (String username : new String[] {"olivia", "demo", "ada"}) {
            assertThat(body(username, get("/people/E025"))).contains(private_, "data-testid=\"grants\"", "CRM");
        }
        assertThat(body("nina", get("/people/E040"))).contains("nina.rossi@example.org");
        assertThat(body("marc", get("/people/E014"))).contains("data-testid=\"grants\"");
    }

    @Test
    void shouldNameRolesTeamsAndPlacesInTheReadersLanguage() throws Exception {
        assertThat(body("nina", get("/people").locale(Locale.FRENCH)))
                .contains("Développement logiciel", "Ingénierie", "Ventes")
                .doesNotContain(">Engineering<", ">software-engineer<");
        assertThat(body("nina", get("/people/E025").locale(Locale.FRENCH))).contains(">Ventes<");
    }

    @Test
    void shouldListSystemsWithOwnersAndHowAccessIsGiven() throws Exception {
        assertThat(body("nina", get("/systems"))).contains("GitHub", "Marc Lefèvre", "by connector (scim)", "by hand");
    }

    @Test
    void shouldExportToThoseWhoMay() throws Exception {
        assertThat(body("ada", get("/people/files/people.csv")))
                .startsWith("\uFEFFemployee_number,")
                .contains("E014,Béatrice");
        assertThat(open("nina", get("/people/files/people.csv")).getStatus()).isEqualTo(403);
        assertThat(open("demo", get("/people/files/secrets.csv")).getStatus()).isEqualTo(404);
    }

    @Test
    void shouldTellRowByRowWhatAnImportDid() throws Exception {
        MockMultipartFile teams = new MockMultipartFile(
                "file", "teams.csv", "text/csv", "name\nField\nSales\n\"\"\nField\n".getBytes(StandardCharsets.UTF_8));

        String page = body("olivia", multipart("/people/import").file(teams).param("table", "teams"));

        assertThat(page)
                .contains("1 added, 0 changed, 1 as before.", "One row is rejected")
                .contains("name: &#39;Field&#39; is already in row 2");
        assertThat(directory.teams()).contains("Field");
        assertThat(body(
                        "olivia",
                        multipart("/people/import")
                                .file(new MockMultipartFile("file", new byte[] {0}))
                                .param("table", "teams")))
                .contains("This is not a text file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nina", "marc", "ada", "yusuf"})
    void shouldLetOnlyAdministratorsAndOpsChange(String username) throws Exception {
        MockMultipartFile teams = new MockMultipartFile(
                "file", "teams.csv", "text/csv", "name\nShadow\n".getBytes(StandardCharsets.UTF_8));

        assertThat(open(username, multipart("/people/import").file(teams).param("table", "teams"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(directory.teams()).doesNotContain("Shadow");
    }

    private String body(String username, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = open(username, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse open(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Browser.of(context, username).open(request).getResponse();
    }
}
