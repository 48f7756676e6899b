package com.saypro.hub.web.security;

import java.util.Map;
import org.jolokia.support.spring.actuator.JolokiaProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way to Hawtio, and what Jolokia below it must not do. */
@Configuration(proxyBeanMethods = false)
class HawtioDoor implements WebMvcConfigurer {
    private static final String HAWTIO = "/actuator/hawtio/";

    // No detours to other machines' beans, no adverts on the network, no stack traces.
    private static final Map<String, String> JOLOKIA = Map.of(
            "disabledServices", "org.jolokia.service.jsr160.Jsr160RequestHandler",
            "discoveryEnabled", "false",
            "allowErrorDetails", "false");

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/hawtio", HAWTIO);
        views.addRedirectViewController("/hawtio/", HAWTIO);
    }

    @Bean
    static FilterRegistrationBean<HawtioUser> hawtioUser() {
        var filter = new FilterRegistrationBean<>(new HawtioUser());
        filter.addUrlPatterns(HawtioUser.PATH);
        return filter;
    }

    /** In code, as these are not for anyone to switch by a setting. */
    @Bean
    static BeanPostProcessor tameJolokia() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof JolokiaProperties jolokia) {
                    jolokia.getConfig().putAll(JOLOKIA);
                }
                return bean;
            }
        };
    }
}
