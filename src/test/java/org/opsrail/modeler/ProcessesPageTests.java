package org.opsrail.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class ProcessesPageTests {

    @Autowired
    private WebApplicationContext context;

    @Test
    void shouldSayThatTheNewerModelsAreDeployed() throws Exception {
        Browser olivia = Browser.of(context, "olivia");

        assertThat(olivia.open(post("/processes/offers")).getResponse().getRedirectedUrl())
                .isEqualTo("/processes");
        MockHttpServletResponse page =
                olivia.open(get("/processes").header("Accept-Language", "en")).getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("The newer models are deployed.");
    }

    @Test
    void shouldLetOnlyWhoRunsProcessesDeploy() throws Exception {
        for (String username : new String[] {"ada", "marc"}) {
            assertThat(Browser.of(context, username)
                            .open(post("/processes/offers"))
                            .getResponse()
                            .getStatus())
                    .as(username)
                    .isEqualTo(403);
        }
    }
}
