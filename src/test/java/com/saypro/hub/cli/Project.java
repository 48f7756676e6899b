package com.saypro.hub.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A small project of routes and mappings in a folder of its own, and a terminal in it. */
final class Project {
    static final Path ROUTE = Path.of("routes/inbound/acme.camel.yaml");
    static final Path VENDOR = Path.of("mappings/acme/vendor.yaml");
    static final Path MAPPING = Path.of("mappings/acme/events.jslt");
    static final Path RULE = Path.of("routes/rules/paid-once.rule.yaml");
    static final Path STORIES = Path.of("routes/rules/paid-once.stories.yaml");
    static final Path OUTPUT = Path.of("mappings/acme/examples/paid.out.json");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String piped = "";

    Project(Path folder) {
        this.folder = folder;
        write(ROUTE, """
                - route:
                    id: acme-webhook
                    description: Takes Acme's webhooks.
                    routeConfigurationId: webhook
                    from:
                      uri: netty-http:http://{{host}}/webhooks/acme
                      steps:
                        - process:
                            ref: gate
                        - to:
                            uri: direct:receive
                """);
        write(Path.of("routes/hub/receive.camel.yaml"), """
                - route:
                    id: receive-durably
                    description: Makes a delivery durable.
                    from:
                      uri: direct:receive
                      steps:
                        - stop: {}
                """);
        write(VENDOR, """
                name: Acme
                category: payment
                documentation: https://acme.example/webhooks
                topic: /type
                signature:
                  scheme: hmac
                  header: X-Acme-Signature
                  algorithm: sha256
                  encoding: hex
                  signed: "{url}{body}"
                """);
        write(MAPPING, """
                [{
                  "id": .id,
                  "type": "payment.captured",
                  "subject": .charge,
                  "time": instant(.at),
                  "data": {"paymentId": .charge, "amount": money(.amount, .currency)}
                }]
                """);
        write(Path.of("mappings/acme/examples/paid.in.json"), """
                {"headers": {"X-Acme-Topic": "paid"},
                 "body": {"type": "paid", "id": "e1", "charge": "c1", "at": 1767225600, "amount": "49.90", "currency": "EUR"}}
                """);
        write(OUTPUT, """
                [{"id": "e1", "type": "payment.captured", "subject": "c1", "time": "2026-01-01T00:00:00Z",
                  "data": {"paymentId": "c1", "amount": {"minor": 4990, "currency": "EUR"}}}]
                """);
        write(
                Path.of("mappings/event.schema.json"),
                read(Path.of("mappings/event.schema.json").toAbsolutePath()));
    }

    /** Adds a rule with a story that reports and one that stays silent. */
    void addRule() {
        write(RULE, """
                description: Nobody pays twice.
                severity: error
                accountable: payments
                sides:
                  payment:
                    takes: [{types: [payment.captured]}]
                    identity: paymentId
                match:
                  - {payment: orderId}
                """);
        String payment = "    - {vendor: acme, type: payment.captured, time: 2026-01-31T10:00:00Z,"
                + " data: {paymentId: %s, orderId: o1, amount: {minor: 4990, currency: EUR}}}\n";
        write(
                STORIES,
                "- story: An order that is paid twice cannot be told apart.\n  given:\n"
                        + payment.formatted("p1")
                        + payment.formatted("p2")
                        + "  asOf: 2026-01-31T12:00:00Z\n"
                        + "  expect: [{broken: ambiguous-payment, items: {payment: [p1, p2]}}]\n"
                        + "- story: An order that is paid once is fine.\n  given:\n"
                        + payment.formatted("p1")
                        + "  asOf: 2026-01-31T12:00:00Z\n"
                        + "  expect: []\n");
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        InputStream in = new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8));
        return Cli.run(new Terminal(in, new PrintWriter(out), new PrintWriter(err), environment, folder), arguments);
    }

    String[] lines() {
        return out.toString().split("\\R");
    }

    String complaint() {
        return err.toString();
    }

    void pipe(String text) {
        piped = text;
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Path folder() {
        return folder;
    }

    String read(Path file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void change(Path file, String before, String after) {
        String text = read(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("Not in " + file + ": " + before);
        }
        write(file, text.replace(before, after));
    }
}
