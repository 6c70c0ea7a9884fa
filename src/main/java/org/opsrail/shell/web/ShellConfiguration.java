package org.opsrail.shell.web;

import org.opsrail.identity.Actors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    LocaleResolver localeResolver(ObjectProvider<Actors> actors) {
        return new ReaderLocaleResolver(actors);
    }
}
