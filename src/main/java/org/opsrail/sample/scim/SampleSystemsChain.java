package org.opsrail.sample.scim;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The sample's systems know one key, and nobody's session. */
@Configuration(proxyBeanMethods = false)
@Profile({"local", "test"})
class SampleSystemsChain {

    @Bean
    @Order(2)
    SecurityFilterChain sampleSystemChain(
            HttpSecurity http, SampleAccounts accounts, @Value("${opsrail.secrets.sample:}") String secret) {
        return http.securityMatcher("/sample/scim/**", "/sample/webhook/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(
                        new SampleKeyFilter(secret, accounts, InstantSource.system()), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
