package org.opsrail.engine.gateway.rest;

import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.ReadModel;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@OnEmbeddedEngine
class ApiConfiguration implements WebMvcConfigurer {

    private final ReadModel readModel;

    ApiConfiguration(ReadModel readModel) {
        this.readModel = readModel;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new ApiMessageConverter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CurrentReads(readModel))
                .addPathPatterns("/v2/**")
                .excludePathPatterns("/v2/topology", "/v2/status", "/v2/license", "/v2/authentication/me");
    }
}
