package org.opsrail.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class IntakePagesTests extends CompanyToday {

    @Autowired
    WebApplicationContext context;

    @Autowired
    OnboardingRepository onboardings;

    @Test
    void shouldShowWhatWillStartBeforeItStarts() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        assertThat(body(olivia.open(get("/onboardings/import")).getResponse())).contains("employee_number");

        String preview = uploaded(
                olivia,
                hire("P1", "Paris"),
                hire("P2", "Rome"),
                hire("P3", "Lyon").replace("P3,Alice", "P3,\"=HYPERLINK(1)\"").replace("E010", "E999"));
        String page = body(olivia.open(get(preview)).getResponse());
        assertThat(page)
                .contains("One onboarding can start.", "2 rows can’t start")
                .contains("place: &#39;Rome&#39; is not known (expected one of: Lyon, Paris, Remote)");
        assertThat(onboardings.findOpen("P1")).isEmpty();

        String csv = body(olivia.open(get(preview + "/rejected.csv")).getResponse());
        assertThat(csv)
                .startsWith("\uFEFFemployee_number,")
                .contains(",reasons\r\n", "P2,Alice", "P3,'=HYPERLINK(1)")
                .doesNotContain("P1,");

        MockHttpServletResponse started = olivia.open(post(preview + "/start")).getResponse();
        assertThat(started.getRedirectedUrl()).isEqualTo(preview);
        assertThat(onboardings.findOpen("P1")).isPresent();
        assertThat(body(olivia.open(get(preview)).getResponse()))
                .containsOnlyOnce("One onboarding")
                .contains("What has started", "One onboarding of this file is under way.", "2 rows can’t start")
                .doesNotContain("import-start");
    }

    @Test
    void shouldSayThatAFileHoldsNoHire() throws Exception {
        Browser olivia = Browser.of(context, "olivia");

        assertThat(body(olivia.open(get(uploaded(olivia))).getResponse())).contains("holds no hire below them");
    }

    @Test
    void shouldShowAnUploadOnlyToWhoeverSentIt() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        String preview = uploaded(olivia, hire("P4", "Paris"));

        assertThat(Browser.of(context, "demo").open(get(preview)).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(olivia.open(post(preview + "/discard")).getResponse().getRedirectedUrl())
                .isEqualTo("/onboardings/import");
        assertThat(olivia.open(get(preview)).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void shouldSayWhyAFileCannotBeRead() throws Exception {
        MockMultipartFile workbook = new MockMultipartFile("file", "hires.xlsx", null, new byte[] {'P', 'K', 3, 4, 9});

        assertThat(body(Browser.of(context, "olivia")
                        .open(multipart("/onboardings/import").file(workbook))
                        .getResponse()))
                .contains("This is a spreadsheet workbook");
    }

    @Test
    void shouldKeepWhatWasTypedWhenSomethingIsWrong() throws Exception {
        Browser demo = Browser.of(context, "demo");
        assertThat(body(demo.open(get("/onboardings/new")).getResponse()))
                .contains("Béatrice Moreau · Engineering", "Fixed-term");

        MockHttpServletResponse refused =
                demo.open(form("P5", "no mail", today)).getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused))
                .contains("&#39;no mail&#39; is not a mail address", "value=\"no mail\"", "value=\"Alice\"")
                .contains("<option value=\"Engineering\" selected=\"selected\">");

        MockHttpServletResponse begun =
                demo.open(form("P5", "alice@example.org", today)).getResponse();
        assertThat(begun.getRedirectedUrl())
                .isEqualTo("/cases/"
                        + onboardings
                                .findOpen("P5")
                                .orElseThrow()
                                .processInstanceKey()
                                .orElseThrow());
        MockHttpServletResponse again =
                demo.open(form("P5", "alice@example.org", today)).getResponse();
        assertThat(again.getRedirectedUrl()).isEqualTo(begun.getRedirectedUrl());
    }

    @Test
    void shouldSpeakFrench() throws Exception {
        Browser olivia = Browser.of(context, "olivia");
        olivia.open(post("/preferences/language").param("language", "fr").param("back", "/"));
        try {
            assertThat(body(olivia.open(get("/onboardings/new")).getResponse()))
                    .contains("Lancer une intégration", "CDI", "Adresse personnelle");
            assertThat(body(olivia.open(get(uploaded(olivia, hire("P7", "Rome"))))
                            .getResponse()))
                    .contains("Une ligne est refusée", "place\u00a0: «\u00a0Rome\u00a0» n’est pas connu");
        } finally {
            olivia.open(post("/preferences/language").param("language", "en").param("back", "/"));
        }
    }

    @Test
    void shouldSendOthersAway() throws Exception {
        for (String username : List.of("marc", "nina", "ada")) {
            Browser browser = Browser.of(context, username);
            for (String path : List.of("/onboardings/new", "/onboardings/import")) {
                assertThat(browser.open(get(path)).getResponse().getStatus())
                        .as(username + path)
                        .isEqualTo(403);
            }
            assertThat(browser.open(form("P6", "alice@example.org", today))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(onboardings.findOpen("P6")).isEmpty();
    }

    private String uploaded(Browser browser, String... rows) throws Exception {
        String file = String.join(",", HireColumns.NAMES) + "\n" + String.join("", rows);
        MockMultipartFile upload =
                new MockMultipartFile("file", "hires.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                browser.open(multipart("/onboardings/import").file(upload))
                        .getResponse()
                        .getRedirectedUrl());
    }

    private String hire(String number, String place) {
        return "%s,Alice,Martin,a@example.org,%s@example.com,software-engineer,Engineering,E010,,%s,%s,permanent\n"
                .formatted(number, number, today.plusDays(20), place);
    }

    private static MockHttpServletRequestBuilder form(String number, String privateMail, LocalDate today) {
        MockHttpServletRequestBuilder form = post("/onboardings/new");
        Map.of(
                        "employee_number", number,
                        "first_name", "Alice",
                        "last_name", "Martin",
                        "private_email", privateMail,
                        "work_email", number + "@example.com",
                        "role", "software-engineer",
                        "team", "Engineering",
                        "manager", "E010",
                        "start_date", today.plusDays(9).toString(),
                        "place", "Paris")
                .forEach(form::param);
        return form.param("contract_type", "permanent").param("buddy", "");
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
