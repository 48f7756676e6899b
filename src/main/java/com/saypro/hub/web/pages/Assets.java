package com.saypro.hub.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where stylesheet and scripts come from. Browsers ask each time whether theirs is current, so an update shows at
 * once.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    private static final String HTMX = "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations(htmx())
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    /** The folder of whichever version is on the classpath. */
    private static Resource htmx() {
        try {
            Resource script = new PathMatchingResourcePatternResolver().getResources(HTMX + "htmx.min.js")[0];
            return script.createRelative("./");
        } catch (IOException e) {
            throw new UncheckedIOException("htmx is not on the classpath", e);
        }
    }
}
