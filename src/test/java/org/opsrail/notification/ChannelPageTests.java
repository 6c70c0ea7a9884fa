package org.opsrail.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class ChannelPageTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @BeforeEach
    void somebody() {
        new OneReader(directory, jdbc).arrive();
    }

    @AfterEach
    void clean() {
        new OneReader(directory, jdbc).leave();
        jdbc.sql("DELETE FROM notification.channel").update();
    }

    @Test
    void shouldKeepTheRoomOfAGroupAndTellThatItsAddressIsMissing() throws Exception {
        assertThat(save("olivia", "it-support", "", "chat-it").getRedirectedUrl())
                .isEqualTo("/channels");

        String page = as("olivia", get("/channels")).getContentAsString();

        assertThat(page).contains("IT support", "Slack #it", "chat-it", "is not set in the environment");
        assertThat(page).doesNotContain("??");
        assertThat(lastAction()).isEqualTo("notification.set-channel");
    }

    @Test
    void shouldReplaceTheRoomThatAPersonHadAndRemoveIt() throws Exception {
        save("demo", "", OneReader.NUMBER, "first");
        save("demo", "", OneReader.NUMBER, "second");

        assertThat(secrets()).containsExactly("second");

        as("demo", post("/channels/" + id() + "/remove"));
        assertThat(secrets()).isEmpty();
        assertThat(lastAction()).isEqualTo("notification.remove-channel");
    }

    @Test
    void shouldTellWhatIsWrongAndKeepWhatWasTyped() throws Exception {
        String page = save("olivia", "it-support", OneReader.NUMBER, "https://hooks.slack.com/services/T/B/X")
                .getContentAsString();

        assertThat(page)
                .contains("it is the name of the secret, not the address itself", "name one person who works here")
                .contains("value=\"#it\"");
        assertThat(secrets()).isEmpty();
    }

    @Test
    void shouldSayWhyATestDidNotArrive() throws Exception {
        save("olivia", "it-support", "", "chat-it");

        assertThat(as("olivia", post("/channels/" + id() + "/test")).getRedirectedUrl())
                .isEqualTo("/channels");
        assertThat(lastAction()).isEqualTo("notification.test-channel");
    }

    @Test
    void shouldLetAuditorsReadAndMembersStayOutside() throws Exception {
        save("olivia", "it-support", "", "chat-it");

        assertThat(as("ada", get("/channels")).getContentAsString())
                .contains("Slack #it")
                .doesNotContain("/remove");
        assertThat(as("nina", get("/channels")).getStatus()).isEqualTo(403);
        for (String who : List.of("ada", "nina")) {
            assertThat(save(who, "ops", "", "other").getStatus()).isEqualTo(403);
            assertThat(as(who, post("/channels/" + id() + "/test")).getStatus()).isEqualTo(403);
            assertThat(as(who, post("/channels/" + id() + "/remove")).getStatus())
                    .isEqualTo(403);
        }
        assertThat(secrets()).containsExactly("chat-it");
    }

    private MockHttpServletResponse save(String who, String group, String person, String secret) throws Exception {
        return as(
                who,
                post("/channels")
                        .param("group", group)
                        .param("person", person)
                        .param("service", "SLACK")
                        .param("name", "#it")
                        .param("language", "en")
                        .param("place", OneReader.PLACE)
                        .param("secret", secret));
    }

    private MockHttpServletResponse as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return Browser.of(context, who)
                .open(request.header("Accept-Language", "en").with(csrf()))
                .getResponse();
    }

    private List<String> secrets() {
        return jdbc.sql("SELECT secret FROM notification.channel")
                .query(String.class)
                .list();
    }

    private String id() {
        return jdbc.sql("SELECT id FROM notification.channel")
                .query(String.class)
                .single();
    }

    private String lastAction() {
        return jdbc.sql(
                        "SELECT action FROM audit.entry WHERE action LIKE 'notification.%' ORDER BY sequence DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
