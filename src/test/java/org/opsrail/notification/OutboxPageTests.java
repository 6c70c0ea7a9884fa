package org.opsrail.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.notification.Notifications.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
@Transactional
class OutboxPageTests {

    private static final UserRequestPostProcessor ADMIN = user("demo").roles("ADMIN");

    @Autowired
    private Notifications notifications;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;

    @BeforeEach
    void aMail(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        jdbc.sql("DELETE FROM notification.message").update();
        notifications.send(new Message(
                "a", "E999", "zoe@example.com", "hire-withdrawn", Locale.ENGLISH, Map.of("subject", "Zoë \"<b>\"")));
    }

    @Test
    void shouldShowAdministratorsEachMailWithItsState() throws Exception {
        pages.perform(get("/outbox").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Will not start: Zoë")))
                .andExpect(content().string(Matchers.containsString("Kept here")));
        pages.perform(get("/outbox").param("q", "nobody like this").with(ADMIN))
                .andExpect(content().string(Matchers.containsString("No mail fits")));
    }

    @Test
    void shouldShowAMailInAFrameThatRunsNothing() throws Exception {
        String page = pages.perform(get("/outbox/" + id()).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("<iframe", "sandbox=\"allow-popups", "srcdoc=\"&lt;html")
                .doesNotContain("<b>");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void shouldHaveAMailTriedAgain() throws Exception {
        pages.perform(post("/outbox/" + id() + "/retry").with(ADMIN).with(csrf()))
                .andExpect(redirectedUrl("/outbox/" + id()));

        assertThat(jdbc.sql("SELECT state FROM notification.message")
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
    }

    @Test
    void shouldBeClosedToOthersAndUnknownMailsNotFound() throws Exception {
        pages.perform(get("/outbox").with(user("marc").roles("MEMBER"))).andExpect(status().isForbidden());
        pages.perform(get("/outbox/" + id()).with(user("olivia").roles("OPS"))).andExpect(status().isForbidden());
        pages.perform(get("/outbox/" + UUID.randomUUID()).with(ADMIN)).andExpect(status().isNotFound());
    }

    private UUID id() {
        return jdbc.sql("SELECT id FROM notification.message").query(UUID.class).single();
    }
}
