package org.opsrail.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account has changed since it signed in, and hands the account to the request. */
@Component
class FreshAccountFilter extends OncePerRequestFilter {

    static final String ACCOUNT = FreshAccountFilter.class.getName() + ".account";

    private final Accounts accounts;

    FreshAccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn principal = principal();
        if (principal != null) {
            Optional<AccountDetails> account = accounts.byId(principal.accountId())
                    .filter(known -> known.stamp().equals(principal.stamp()));
            account.ifPresentOrElse(known -> request.setAttribute(ACCOUNT, known), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static @Nullable SignedIn principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    @Configuration(proxyBeanMethods = false)
    static class OnlyInItsChain {

        @Bean
        FilterRegistrationBean<FreshAccountFilter> freshAccountFilterRegistration(FreshAccountFilter filter) {
            FilterRegistrationBean<FreshAccountFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
