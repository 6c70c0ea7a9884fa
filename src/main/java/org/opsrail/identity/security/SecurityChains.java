package org.opsrail.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** Who reaches what: one chain for machines (HTTP Basic, no session), one for people (form login, session). */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChains {

    private static final String[] PUBLIC = {
        "/login", "/invitation/*", "/calendar/*", "/preferences/*", "/assets/**", "/favicon.ico", "/error"
    };
    private static final String ADMIN = "ADMIN";
    private static final String OPS = "OPS";
    private static final String INTERNAL = "INTERNAL";

    /** Nobody types a NUL, and PostgreSQL keeps none: such a request is refused before it fails further in. */
    @Bean
    HttpFirewall noNulInParameters() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain machineChain(
            HttpSecurity http,
            EngineUserProvider engineUser,
            RememberingProvider accounts,
            EngineCallTrail trail,
            CurrentAccount account) {
        AuthenticationManager manager = new ProviderManager(engineUser, accounts);
        return http.securityMatcher("/v2/**", "/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/clock/**", "/actuator/cluster/purge")
                        .hasAnyRole(ADMIN, INTERNAL)
                        .requestMatchers("/actuator/**")
                        .hasRole(ADMIN)
                        .requestMatchers("/v2/**")
                        .access(anyRoleOrReadingAuditor(AuditorReadsOnly::readsEngine))
                        .anyRequest()
                        .access(auditorOnlyWhere(request ->
                                AuditorReadsOnly.reads(request) || AuditorReadsOnly.changesNothing(request))))
                .authenticationManager(manager)
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, reason) -> ProblemResponses.unauthenticated(response, reason)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, reason) -> ProblemResponses.forbidden(response, reason)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new EngineCallFilter(trail, account), ExceptionTranslationFilter.class)
                .headers(SecurityHeaders.all())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain peopleChain(HttpSecurity http, PasswordProvider accounts, FreshAccountFilter freshAccount) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/accounts/**")
                        .hasRole(ADMIN)
                        .anyRequest()
                        .access(auditorOnlyWhere(request -> AuditorReadsOnly.reads(request)
                                || AuditorReadsOnly.changesNothing(request)
                                || AuditorReadsOnly.isOwnAccount(request))))
                .authenticationManager(new ProviderManager(accounts))
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(new SignInFailed())
                        .defaultSuccessUrl("/")
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(loginForPeople()))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out").deleteCookies("OPSRAIL"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new SmallFormFilter(), SecurityContextHolderFilter.class)
                .addFilterAfter(freshAccount, SecurityContextHolderFilter.class)
                .headers(SecurityHeaders.all())
                .build();
    }

    /** People are led to the sign-in page; a program that brings its password along is told where to go instead. */
    private static AuthenticationEntryPoint loginForPeople() {
        AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, reason) -> {
            if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
                login.commence(request, response, reason);
            } else {
                ProblemResponses.forPeopleOnly(response);
            }
        };
    }

    /** After signing in people land on the page that they asked for, not on a fragment or an image of it. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                request -> request.getHeader("HX-Request") == null,
                request -> String.valueOf(request.getHeader("Accept")).contains("text/html")));
        return cache;
    }

    private static AuthorizationManager<RequestAuthorizationContext> anyRoleOrReadingAuditor(
            Predicate<HttpServletRequest> reading) {
        AuthorizationManager<RequestAuthorizationContext> writers =
                AuthorityAuthorizationManager.hasAnyRole(ADMIN, OPS, INTERNAL);
        AuthorizationManager<RequestAuthorizationContext> readers = AuthorityAuthorizationManager.hasRole("AUDITOR");
        return (who, context) -> reading.test(context.getRequest())
                        && readers.authorize(who, context) instanceof AuthorizationDecision decision
                        && decision.isGranted()
                ? decision
                : writers.authorize(who, context);
    }

    private static AuthorizationManager<RequestAuthorizationContext> auditorOnlyWhere(
            Predicate<HttpServletRequest> allowed) {
        return (who, context) -> {
            Authentication authentication = who.get();
            boolean known = authentication != null
                    && authentication.isAuthenticated()
                    && !(authentication instanceof AnonymousAuthenticationToken);
            return new AuthorizationDecision(
                    known && (!AuditorReadsOnly.isOnlyAuditor(authentication) || allowed.test(context.getRequest())));
        };
    }
}
