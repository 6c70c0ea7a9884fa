package org.opsrail.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A person at a browser of their own: its own session and its own address. */
final class Browser {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc server;
    private final String address;
    private MockHttpSession session = new MockHttpSession();

    Browser(WebApplicationContext context) {
        this.server = org.opsrail.Browser.mvc(context);
        int number = ADDRESSES.incrementAndGet();
        this.address = "10.1.%d.%d".formatted(number / 256, number % 256);
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    /** @param fields names and values in turn */
    MockHttpServletResponse fill(String path, String... fields) throws Exception {
        return send(form(path, fields).with(csrf()));
    }

    MockHttpServletResponse fillWithoutToken(String path, String... fields) throws Exception {
        return send(form(path, fields));
    }

    MockHttpServletResponse fillLarge(String path) throws Exception {
        return send(post(path).content(new byte[9 * 1024]).with(csrf()));
    }

    Browser signIn(String username, String password) throws Exception {
        fill("/login", "username", username, "password", password);
        return this;
    }

    /** Where a page leads somebody who is not signed in. */
    boolean isSignedIn() throws Exception {
        return open("/account").getStatus() == 200;
    }

    private static MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder request = post(path);
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.content(new byte[100]);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = server.perform(
                        request.session(session).accept("text/html").with(sent -> {
                            sent.setRemoteAddr(address);
                            return sent;
                        }))
                .andReturn();
        HttpSession now = result.getRequest().getSession(false);
        session = now instanceof MockHttpSession mock && !mock.isInvalid() ? mock : new MockHttpSession();
        return result.getResponse();
    }
}
