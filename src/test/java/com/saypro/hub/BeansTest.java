package com.saypro.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** The hub's beans, without starting it. */
class BeansTest {
    @Test
    void everyBeanHasANameOfItsOwn() {
        ClassPathScanningCandidateComponentProvider hub = new ClassPathScanningCandidateComponentProvider(true);
        hub.addExcludeFilter(
                (reader, factory) -> reader.getResource().getDescription().contains("test-classes"));
        AnnotationBeanNameGenerator names = new AnnotationBeanNameGenerator();
        SimpleBeanDefinitionRegistry none = new SimpleBeanDefinitionRegistry();
        Map<String, List<String>> byName = hub.findCandidateComponents("com.saypro.hub").stream()
                .collect(Collectors.groupingBy(
                        bean -> names.generateBeanName(bean, none),
                        Collectors.mapping(BeanDefinition::getBeanClassName, Collectors.toList())));

        assertThat(byName).isNotEmpty();
        byName.values().removeIf(classes -> classes.size() == 1);
        assertThat(byName).isEmpty();
    }
}
