package com.saypro.hub.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where stylesheet and scripts come from. Browsers ask each time whether theirs is current, so an update shows at
 * once; the chart library is large, so its address holds its version and browsers keep it.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    private static final String HTMX = "htmx.org/*/dist/htmx.min.js";
    private static final String CHARTS = "echarts/*/dist/echarts.common.min.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations(folder(HTMX))
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/echarts/" + version(CHARTS) + "/**")
                .addResourceLocations(folder(CHARTS))
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    /** The address of the chart library. */
    static String charts() {
        return "/assets/echarts/" + version(CHARTS) + "/echarts.common.min.js";
    }

    /** The folder of whichever version is on the classpath. */
    private static Resource folder(String script) {
        try {
            return found(script).createRelative("./");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String script) {
        try {
            Path path = Path.of(found(script).getURL().getPath());
            return path.getName(path.getNameCount() - 3).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource found(String script) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/META-INF/resources/webjars/" + script)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(script + " is not on the classpath", e);
        }
    }
}
