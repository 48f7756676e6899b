package com.saypro.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The names of the hub's beans, read from its class files without loading or starting anything.
 *
 * @param all every bean that routes could name
 * @param forRoutes those that exist for routes only
 */
public record BeanNames(Set<String> all, Set<String> forRoutes) {
    private static final String CLASSES = "classpath*:com/saypro/hub/**/*.class";
    private static final String BUS = "com.saypro.hub.bus.";
    /** Beans that are no Camel processors, yet nothing but routes calls them. */
    private static final Set<String> CALLED_BY_ROUTES = Set.of(
            "gate",
            "acknowledge",
            "mapping",
            "eventLog",
            "deliveries",
            "deadLetters",
            "incidents",
            "changeWatch",
            "reconciliation",
            "monitor",
            "findingsOutbox",
            "incidentNotices",
            "notifications",
            "dispatch",
            "messageBook",
            "oldMessages",
            "peopleEvents",
            "peopleNotices",
            "slackForm",
            "teamsForm",
            "pagerDutyForm",
            "jiraForm",
            "webhookForm");
    /** Beans that Spring Boot makes. */
    private static final List<String> OF_SPRING = List.of("dataSource", "transactionManager");

    /** Reads the hub's class files. */
    public static BeanNames onClasspath() {
        BeanNames names = new BeanNames(new TreeSet<>(OF_SPRING), new TreeSet<>());
        SimpleMetadataReaderFactory reader = new SimpleMetadataReaderFactory();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                names.add(reader.getMetadataReader(file));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(MetadataReader found) {
        ClassMetadata type = found.getClassMetadata();
        Map<String, Object> component =
                found.getAnnotationMetadata().getAnnotationAttributes(Component.class.getName());
        for (MethodMetadata method : found.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName())) {
            all.add(method.getMethodName());
        }
        if (component == null) {
            return;
        }
        String given = String.valueOf(component.get("value"));
        String name = given.isEmpty()
                ? StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(type.getClassName()))
                : given;
        all.add(name);
        boolean isProcessor = List.of(type.getInterfaceNames()).contains(Processor.class.getName());
        boolean isOnBus = !given.isEmpty() && type.getClassName().startsWith(BUS);
        if (isProcessor || isOnBus || CALLED_BY_ROUTES.contains(name)) {
            forRoutes.add(name);
        }
    }
}
