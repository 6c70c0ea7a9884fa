package org.opsrail.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class PreferencePageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCompany(@Autowired DirectoryFiles files) {
        SampleDirectory.settleIn(files, LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void clean() {
        jdbc.sql("DELETE FROM notification.preference").update();
    }

    @Test
    void shouldShowWhatIsUsualUntilSomebodyChooses() throws Exception {
        String page = as(get("/account/messages")).getContentAsString();

        assertThat(page)
                .contains("value=\"19:00\"", "value=\"08:00\"", "checked=\"checked\"")
                .doesNotContain("??");
    }

    @Test
    void shouldKeepWhatWasChosen() throws Exception {
        assertThat(save("", "", "17:30").getRedirectedUrl()).isEqualTo("/account/messages");

        assertThat(as(get("/account/messages")).getContentAsString())
                .contains("value=\"17:30\"")
                .doesNotContain("19:00", "checked=\"checked\"");
    }

    @Test
    void shouldTellWhatIsMissingAndKeepWhatWasTyped() throws Exception {
        assertThat(save("21:15", "", "").getContentAsString())
                .contains("both a beginning and an end", "value=\"21:15\"");
        assertThat(save("21:15", "21:15", "").getContentAsString()).contains("same hour");
        assertThat(jdbc.sql("SELECT count(*) FROM notification.preference")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void shouldTellAnAccountWithoutAPersonThatNothingReachesIt() throws Exception {
        String page = as("demo", get("/account/messages")).getContentAsString();

        assertThat(page).contains("data-testid=\"no-messages\"").doesNotContain("UTC", "name=\"digestAt\"");
    }

    private MockHttpServletResponse save(String from, String until, String digest) throws Exception {
        return as(post("/account/messages")
                .param("quietFrom", from)
                .param("quietUntil", until)
                .param("digestAt", digest));
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request) throws Exception {
        return as("yusuf", request);
    }

    private MockHttpServletResponse as(String reader, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, reader)
                .open(request.header("Accept-Language", "en"))
                .getResponse();
    }
}
