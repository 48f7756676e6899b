package com.saypro.hub.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of the program that a profile tells apart; a stack belongs to the part whose class lies uppermost in it. */
enum Part {
    CRYPTO("javax.crypto.", "com.sun.crypto.", "sun.security.provider.", "java.security."),
    NETTY("io.netty."),
    CAMEL_NETTY("org.apache.camel.component.netty"),
    CAMEL_KAFKA("org.apache.camel.component.kafka"),
    CAMEL("org.apache.camel."),
    KAFKA_CLIENT("org.apache.kafka.clients."),
    KAFKA_BROKER(
            "kafka.",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "org.apache.kafka.raft",
            "org.apache.kafka.metadata",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.controller"),
    KAFKA_COMMON("org.apache.kafka."),
    JSLT("com.schibsted."),
    JACKSON("com.fasterxml."),
    SCHEMA("com.networknt."),
    JDBC("org.postgresql.", "com.zaxxer."),
    MICROMETER("io.micrometer."),
    LOGGING("ch.qos.logback.", "org.slf4j."),
    SPRING("org.springframework."),
    HUB_INBOUND("com.saypro.hub.inbound."),
    HUB_BUS("com.saypro.hub.bus."),
    HUB_MAPPING("com.saypro.hub.mapping."),
    HUB_EVENT("com.saypro.hub.event."),
    HUB("com.saypro.hub.");

    private final List<String> prefixes;

    Part(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** The part of a stack, its classes from the top; {@code jdk} when it knows none of them. */
    static String of(Stream<String> classes) {
        return classes.flatMap(Part::of)
                .findFirst()
                .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("jdk");
    }

    private static Stream<Part> of(String type) {
        return Stream.of(values())
                .filter(part -> part.prefixes.stream().anyMatch(type::startsWith))
                .limit(1);
    }
}
