package com.saypro.hub.fuzz;

import java.time.Instant;
import java.util.List;

/** Headers and targets that try to steer what reads them. */
final class Injections {
    private static final List<String> NAMES = List.of(
            "CamelHttpUri",
            "camelhttpresponsecode",
            "CAMELHTTPPATH",
            "CamelBeanMethodName",
            "CamelFileName",
            "CamelExecCommandExecutable",
            "cAmElRoUtInGsLiP",
            "kafka.OVERRIDE_TOPIC",
            "KAFKA.KEY",
            "kafka.TOPIC",
            "org.apache.camel.kafka.TOPIC",
            "ORG.APACHE.CAMEL.id",
            "Retry-After",
            "breadcrumbId",
            "vendor",
            "who",
            "step");

    private final List<Sample> samples;
    private final Chance chance;

    Injections(List<Sample> samples, Chance chance) {
        this.samples = samples;
        this.chance = chance;
    }

    /** Forged, or signed and then without effect. */
    Attack headers() {
        boolean isSigned = chance.oneIn(8);
        String query = chance.oneIn(3) ? "?" + chance.of(NAMES) + "=other&" + chance.of(NAMES) + "=%0d%0aX:y" : "";
        RawRequest request = chance.of(samples).signed(query, isSigned ? Sample.SECRET : "wrong", Instant.now());
        for (int i = chance.below(6); i >= 0; i--) {
            request.header(
                    chance.of(NAMES), chance.of("299", "hub.findings", "direct:replay", "exit", "%s", "${body}"));
        }
        return isSigned
                ? Attack.proven("header injection, signed", request)
                : Attack.forged("header injection", request);
    }

    /** Header lines that are none. */
    Attack brokenHeaders() {
        RawRequest request = chance.of(samples).signed("", "wrong", Instant.now());
        return switch (chance.below(9)) {
            case 0 -> Attack.broken("folded header", request.line("X-Fold: a\r\n CamelHttpUri: b\r\n\tc"));
            case 1 -> Attack.broken("bare line feed", request.line("X: a\nCamelHttpUri: b"));
            case 2 -> Attack.broken("bare carriage return", request.line("X: a\rCamelHttpUri: b"));
            case 3 -> Attack.broken("no name", request.line(": nameless"));
            case 4 -> Attack.broken("bad name", request.line("X Y\u0001(: z"));
            case 5 -> Attack.broken("space before the colon", request.line("Content-Length : 0"));
            case 6 -> Attack.broken("zero byte in a header", request.line("X: a\u0000b"));
            case 7 -> Attack.broken("64 KB header", request.header("X-Large", "x".repeat(65_536)));
            default -> Attack.broken("many headers", request.line("A: b\r\n".repeat(5000) + "A: b"));
        };
    }

    /** Targets, methods and protocols that nobody serves. */
    Attack targets() {
        byte[] body = chance.of(samples).body();
        String method = chance.of("GET", "PUT", "OPTIONS", "TRACE", "CONNECT", "post", "POST\tPOST", "PRI", "P");
        String target = chance.of(
                "/",
                "*",
                "//webhooks/stripe",
                "/webhooks/../actuator/env",
                "/webhooks/stripe/..;/stripe",
                "/webhooks/%73tripe",
                "/webhooks/stripe%00",
                "/webhooks/stripe#" + chance.word(8),
                "http://evil/webhooks/stripe",
                "http://evil:8081/actuator",
                "hub:8081",
                "/x:8080/webhooks/stripe",
                "/webhooks/" + "a/".repeat(chance.below(1500)),
                "/webhooks/stripe?" + "a=b&".repeat(chance.below(900)),
                "/webhooks/" + chance.word(60));
        return switch (chance.below(5)) {
            case 0 -> Attack.broken("other target", RawRequest.post(target).body(body));
            case 1 -> Attack.broken("other method", new RawRequest(method, target).body(body));
            case 2 -> Attack.broken("other method", new RawRequest(method, "/webhooks/stripe").body(body));
            case 3 -> Attack.rubbish("HTTP/0.9", RawRequest.latin("GET " + target + "\r\n\r\n"));
            default -> Attack.rubbish("HTTP/2", RawRequest.latin("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"));
        };
    }
}
