package org.opsrail;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of the sample company who has signed in on the page. */
public final class Browser {

    private final MockMvc mvc;
    private final MockHttpSession session;

    private Browser(MockMvc mvc, MockHttpSession session) {
        this.mvc = mvc;
        this.session = session;
    }

    public static MockMvc mvc(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    public static Browser of(WebApplicationContext context, String username) throws Exception {
        MockMvc mvc = mvc(context);
        MockHttpSession session = new MockHttpSession();
        String form = "username=" + username + "&password=" + username;
        MockHttpSession signedIn = (MockHttpSession) mvc.perform(post("/login")
                        .session(session)
                        .contentType("application/x-www-form-urlencoded")
                        .content(form)
                        .param("username", username)
                        .param("password", username)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
        return new Browser(mvc, signedIn);
    }

    public MvcResult open(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session).with(csrf())).andReturn();
    }
}
