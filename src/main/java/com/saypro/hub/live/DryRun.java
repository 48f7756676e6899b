package com.saypro.hub.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Tries a set of route files in a Camel context of its own, in which nothing consumes; the live context notices nothing. */
final class DryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    private static final QuartzComponent ANY = new QuartzComponent();
    private static final ComponentCustomizer NO_TIME_PASSES = ComponentCustomizer.builder(QuartzComponent.class)
            .build(timetable -> {
                timetable.setAutoStartScheduler(false);
                timetable.setProperties(Map.of("org.quartz.threadPool.threadCount", "1"));
            });

    private final CamelContext live;
    private final Environment environment;

    DryRun(CamelContext live, Environment environment) {
        this.live = live;
        this.environment = environment;
    }

    /** Why these files cannot run together; null when they can. */
    Exception problem(Map<Path, byte[]> files) {
        try (DefaultCamelContext scratch = new DefaultCamelContext(false)) {
            scratch.getCamelContextExtension().setRegistry(new DefaultRegistry(new LiveBeans()));
            scratch.disableJMX();
            scratch.setAutoStartup(false);
            scratch.getPropertiesComponent().addPropertiesSource(new SpringProperties());
            scratch.build();
            List<Resource> resources = files.entrySet().stream()
                    .map(file -> resource(file.getKey(), file.getValue()))
                    .toList();
            PluginHelper.getRoutesLoader(scratch).loadRoutes(resources);
            refuseUnknownOptions(scratch);
            scratch.start();
            return null;
        } catch (Exception e) {
            LOG.debug("A dry run failed", e);
            return e;
        }
    }

    /** Some components take an option they do not know for one of another system's; what is consumed from has none. */
    static void refuseUnknownOptions(ModelCamelContext context) {
        context.getRouteDefinitions()
                .forEach(route -> refuseUnknownOptions(context, route.getInput().getEndpointUri()));
    }

    private static void refuseUnknownOptions(ModelCamelContext scratch, String uri) {
        int query = uri.indexOf('?');
        EndpointUriFactory known = scratch.getCamelContextExtension()
                .getEndpointUriFactory(uri.substring(0, Math.max(0, uri.indexOf(':'))));
        if (query < 0 || known == null) {
            return;
        }
        for (String option : uri.substring(query + 1).split("&")) {
            String name = option.split("=", 2)[0];
            if (!known.propertyNames().contains(name)
                    && known.multiValuePrefixes().values().stream().noneMatch(name::startsWith)) {
                throw new IllegalArgumentException("Unknown option [" + name + "] in " + uri);
            }
        }
    }

    /** A route file as Camel reads it. */
    static Resource resource(Path file, byte[] bytes) {
        return ResourceHelper.fromBytes("file:" + file, bytes);
    }

    /** The live beans, less those by which a context would reach into the live one, its timetable above all. */
    private final class LiveBeans implements BeanRepository {
        @Override
        public Object lookupByName(String name) {
            return live.getRegistry().lookupByName(name);
        }

        @Override
        public <T> T lookupByNameAndType(String name, Class<T> type) {
            return type == ComponentCustomizer.class ? null : live.getRegistry().lookupByNameAndType(name, type);
        }

        @Override
        public <T> Map<String, T> findByTypeWithName(Class<T> type) {
            if (LifecycleStrategy.class.isAssignableFrom(type)) {
                return Map.of();
            }
            Map<String, T> found = live.getRegistry().findByTypeWithName(type);
            if (type == ComponentCustomizer.class) {
                found = new HashMap<>(found);
                found.values().removeIf(customizer -> ((ComponentCustomizer) customizer).isEnabled("quartz", ANY));
                found.put("noTimePasses", type.cast(NO_TIME_PASSES));
            }
            return found;
        }

        @Override
        public <T> Set<T> findByType(Class<T> type) {
            return new HashSet<>(findByTypeWithName(type).values());
        }
    }

    private final class SpringProperties implements PropertiesSource {
        @Override
        public String getName() {
            return "spring";
        }

        @Override
        public String getProperty(String name) {
            return environment.getProperty(name);
        }
    }
}
