package org.opsrail.guest.web;

import org.opsrail.document.DocumentSettings;
import org.opsrail.guest.domain.IssuedLinks;
import org.opsrail.identity.LinkThrottle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The link is the credential: no account, no session, no script. A forged request would have to know the link's
 * secret, so no other token guards it; the address is never told to another site.
 */
@Configuration(proxyBeanMethods = false)
class GuestChain {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    @Bean
    @Order(30)
    SecurityFilterChain guests(
            HttpSecurity http, IssuedLinks links, LinkThrottle throttle, DocumentSettings documents) {
        return http.securityMatcher("/guest/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/guest/*/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/guest/*/*/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/guest/*/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(
                        new GuestGate(links, throttle, documents.largest().toBytes()),
                        SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }
}
