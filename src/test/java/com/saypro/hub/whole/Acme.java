package com.saypro.hub.whole;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A vendor of the tests' own, made of nothing but files. It signs its bodies by HMAC-SHA256, in hexadecimal digits. */
record Acme(RunningHub hub, String name) {
    static final String MAPPING = """
            def payment(charge, cents)
              {"paymentId": $charge, "amount": minor($cents, "EUR")}

            if (.kind == "charge.done") [{
              "id": .id,
              "type": "payment.captured",
              "subject": .charge,
              "time": instant(.at),
              "data": payment(.charge, .cents)
            }]
            else if (.kind == "ping") []
            else unknown-topic(.kind)
            """;

    /** Writes all its files, the route last. */
    void write() {
        HubFiles.write(vendor(), """
                name: Acme
                category: payment
                documentation: https://example.com/acme/webhooks
                signature:
                  scheme: hmac
                  header: X-Acme-Signature
                  algorithm: sha256
                  encoding: hex
                  key: utf8
                  signed: "{body}"
                contentType: application/json
                headers: [X-Acme-Shop]
                entity: /charge
                topic: /kind
                """);
        HubFiles.write(mapping(), MAPPING);
        HubFiles.write(example("done.in.json"), "{\"body\": " + done("1") + "}");
        HubFiles.write(example("done.out.json"), """
                [{"id": "1", "type": "payment.captured", "subject": "c1", "time": "2026-01-01T10:00:00Z",
                  "data": {"paymentId": "c1", "amount": {"minor": 1250, "currency": "EUR"}}}]""");
        HubFiles.write(example("ping.in.json"), "{\"body\": {\"kind\": \"ping\"}}");
        HubFiles.write(example("ping.out.json"), "[]");
        HubFiles.write(
                route(),
                HubFiles.read(hub.routes().resolve("inbound/stripe.camel.yaml"))
                        .replaceFirst("(?s)- route:\\s+id: stripe-[a-z-]+-poll.*", "")
                        .replace("stripe", name));
    }

    void remove() {
        HubFiles.remove(route());
        HubFiles.remove(mappings());
    }

    Path route() {
        return hub.routes().resolve("inbound/" + name + ".camel.yaml");
    }

    Path mapping() {
        return mappings().resolve("events.jslt");
    }

    Path vendor() {
        return mappings().resolve("vendor.yaml");
    }

    Path example(String file) {
        return mappings().resolve("examples").resolve(file);
    }

    private Path mappings() {
        return hub.mappings().resolve(name);
    }

    /** A charge of 12.50 EUR, as event {@code <id>} about {@code c<id>}. */
    static String done(String id) {
        return "{\"kind\": \"charge.done\", \"id\": \"%s\", \"charge\": \"c%s\", \"cents\": 1250, \"at\": 1767261600}"
                .formatted(id, id);
    }

    static String of(String kind) {
        return "{\"kind\": \"" + kind + "\", \"id\": \"" + Charge.id() + "\"}";
    }

    int send(String body) {
        return answer(body, Map.of()).statusCode();
    }

    HttpResponse<String> answer(String body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("X-Acme-Signature", signature(body));
        return hub.post("/webhooks/" + name, body, headers);
    }

    static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("local".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
