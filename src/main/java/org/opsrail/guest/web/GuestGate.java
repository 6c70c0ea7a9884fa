package org.opsrail.guest.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.guest.domain.IssuedLinks;
import org.opsrail.guest.domain.Link;
import org.opsrail.identity.LinkThrottle;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at address, link and length before a byte of the answers is read. What is refused goes on as a question for
 * the page that says why.
 */
final class GuestGate extends OncePerRequestFilter {

    /** The {@link Link} of the request. */
    static final String LINK = "org.opsrail.guest.link";
    /** The HTTP status with which the request is refused. */
    static final String REFUSED = "org.opsrail.guest.refused";

    /** What the answers beside the files may weigh, in bytes. */
    private static final long WORDS = 256 * 1024;

    private final IssuedLinks links;
    private final LinkThrottle throttle;
    private final long largestFile;

    GuestGate(IssuedLinks links, LinkThrottle throttle, long largestFile) {
        this.links = links;
        this.throttle = throttle;
        this.largestFile = largestFile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(REFUSED, refusal);
        chain.doFilter(new Asking(request), response);
    }

    private int refusal(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (throttle.waitFor(address).isPresent()) {
            return 429;
        }
        Optional<Link> link = link(request);
        if (link.isEmpty()) {
            throttle.failed(address);
            return HttpServletResponse.SC_NOT_FOUND;
        }
        request.setAttribute(LINK, link.get());
        if (!"POST".equals(request.getMethod())) {
            return 0;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return length > largestFile + WORDS ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private Optional<Link> link(HttpServletRequest request) {
        String[] path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", -1);
        return path.length >= 4 ? links.find(path[2], path[3]) : Optional.empty();
    }

    /** The same address without what was sent to it, so that nobody reads that. */
    private static final class Asking extends HttpServletRequestWrapper {

        Asking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
