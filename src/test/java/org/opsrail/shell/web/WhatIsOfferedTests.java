package org.opsrail.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Nobody is led to a page that refuses them, and who may start something is shown how. */
@OpsrailTest
class WhatIsOfferedTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][a-z/-]*)\"");

    @Autowired
    WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "olivia", "marc", "nina", "ada"})
    void shouldOfferOnlyWhatOpens(String username) throws Exception {
        Browser browser = Browser.of(context, username);
        for (String page : List.of("/tasks", "/cases", "/palette")) {
            assertThat(opened(browser, page)).as(page).contains("/cases");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "olivia", "ada"})
    void shouldLeadFromTheSettingsOnlyToWhatOpens(String username) throws Exception {
        assertThat(opened(Browser.of(context, username), "/settings")).contains("/systems", "/channels");
    }

    private static List<String> opened(Browser browser, String page) throws Exception {
        List<String> links = LINK.matcher(body(browser, page))
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.startsWith("/assets"))
                .distinct()
                .toList();
        for (String link : links) {
            assertThat(browser.open(get(link)).getResponse().getStatus())
                    .as("led to %s by %s", link, page)
                    .isEqualTo(200);
        }
        return links;
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "olivia"})
    void shouldLeadWhoMayStartThroughTheFirstSteps(String username) throws Exception {
        Browser browser = Browser.of(context, username);
        assertThat(body(browser, "/tasks")).contains("first-steps", "/onboardings/new", "/tasks?filter=all");
        assertThat(browser.open(get("/tasks").header("HX-Target", "task-detail"))
                        .getResponse()
                        .getContentAsString())
                .contains("first-steps", "/processes");
        assertThat(body(browser, "/cases")).contains("/onboardings/new", "/onboardings/import");
        assertThat(body(browser, "/palette")).containsOnlyOnce("/onboardings/new");
    }

    private static String body(Browser browser, String path) throws Exception {
        return browser.open(get(path)).getResponse().getContentAsString();
    }
}
