package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the signatures against what the vendors have published. The vectors are not ours to ship: name a file with
 * {@code -Dhub.vectors=<file>}.
 */
class PublishedVectorsTest {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("stripe", VendorFolder.STRIPE),
            Map.entry("easypost", VendorFolder.EASYPOST),
            Map.entry("shopify", VendorFolder.SHOPIFY),
            Map.entry("adyen", VendorFolder.ADYEN),
            Map.entry("paypal", VendorFolder.PAYPAL),
            Map.entry("standardwebhooks", "name: S\ncategory: crm\nsignature: {scheme: standard-webhooks}\n"),
            Map.entry("square", hmac("x-square-hmacsha256-signature", "base64", "{url}{body}")),
            Map.entry("razorpay", hmac("X-Razorpay-Signature", "hex", "{body}")),
            Map.entry("hubspot-v1", hubspotDigest("{secret}{body}")),
            Map.entry("hubspot-v2", hubspotDigest("{secret}{method}{url}{body}")),
            Map.entry("hubspot-v3", VendorFolder.HUBSPOT));

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String hmac(String header, String encoding, String template) {
        return VendorFolder.signing(
                "scheme: hmac",
                "header: " + header,
                "algorithm: sha256",
                "encoding: " + encoding,
                "signed: \"" + template + "\"");
    }

    private static String hubspotDigest(String template) {
        return VendorFolder.signing(
                "scheme: digest",
                "header: X-HubSpot-Signature",
                "algorithm: sha256",
                "encoding: hex",
                "signed: \"" + template + "\"");
    }

    @TestFactory
    Stream<DynamicTest> publishedVectorsHold() throws IOException {
        String file = System.getProperty("hub.vectors");
        if (file == null) {
            System.out.println("Published vectors skipped: no file named with -Dhub.vectors");
            return Stream.empty();
        }
        Path vectors = Path.of(file);
        return JSON.readTree(vectors.toFile())
                .get("vectors")
                .valueStream()
                .filter(vector -> FILES.containsKey(kind(vector)))
                .map(vector -> DynamicTest.dynamicTest(
                        kind(vector) + ": " + vector.path("name").asText(), () -> hold(vector, vectors.getParent())));
    }

    private static String kind(JsonNode vector) {
        String vendor = vector.path("vendor").asText();
        if (!vendor.equals("hubspot")) {
            return vendor;
        }
        return "hubspot-"
                + vector.path("headers").path("X-HubSpot-Signature-Version").asText("v3");
    }

    private static void hold(JsonNode vector, Path fixtures) throws IOException {
        if (vector.has("signed_string") && !vector.has("body_file")) {
            assertThat(hash(vector)).isEqualTo(vector.get("signature").asText());
            return;
        }
        Signature signature =
                VendorFolder.load(folder, kind(vector), FILES.get(kind(vector))).signature();
        SignedRequest request = new SignedRequest(
                headers(vector, fixtures),
                vector.path("method").asText("POST"),
                vector.path("url").asText("https://hub.example.com/"),
                body(vector, fixtures));
        Map<String, String> settings = Map.of(
                "WEBHOOK_ID", vector.path("webhook_id").asText(),
                "CERTIFICATES",
                        fixtures.resolve(vector.path("cert_file").asText()).toString());
        String secret = vector.path("secret").asText(vector.path("secret_hex").asText());
        Verdict verdict =
                signature.judge(request, new Credentials(List.of(secret), settings::get), now(vector, request));
        assertThat(verdict == Verdict.PROVEN)
                .isEqualTo(vector.path("expect").asText().equals("valid"));
    }

    /** Of a text alone, without a request around it. */
    private static String hash(JsonNode vector) {
        byte[] text = vector.get("signed_string").asText().getBytes(StandardCharsets.UTF_8);
        KeyedHash hash = new KeyedHash("sha256", KeyForm.HEX);
        return Encoding.BASE64.text(
                hash.under(vector.get("secret_hex").asText()).doFinal(text));
    }

    private static Map<String, String> headers(JsonNode vector, Path fixtures) throws IOException {
        JsonNode named = vector.has("headers_file")
                ? JSON.readTree(
                        fixtures.resolve(vector.get("headers_file").asText()).toFile())
                : vector.path("headers");
        Map<String, String> headers = new HashMap<>();
        named.properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        return headers;
    }

    private static byte[] body(JsonNode vector, Path fixtures) throws IOException {
        if (!vector.has("body_file")) {
            return vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
        }
        if (vector.has("signature")) {
            return notice(vector, fixtures);
        }
        byte[] bytes =
                Files.readAllBytes(fixtures.resolve(vector.get("body_file").asText()));
        boolean strip = vector.path("body_note").asText().contains("trailing newline");
        return strip && bytes[bytes.length - 1] == '\n' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    /** Some vectors are an item alone, without what the vendor wraps it in. */
    private static byte[] notice(JsonNode vector, Path fixtures) throws IOException {
        ObjectNode item = (ObjectNode)
                JSON.readTree(fixtures.resolve(vector.get("body_file").asText()).toFile());
        item.withObject("/additionalData").set("hmacSignature", vector.get("signature"));
        ObjectNode notice = JSON.createObjectNode();
        notice.withArray("/notificationItems").addObject().set("NotificationRequestItem", item);
        return JSON.writeValueAsBytes(notice);
    }

    private static Instant now(JsonNode vector, SignedRequest request) {
        if (vector.has("now_ms")) {
            return Instant.ofEpochMilli(vector.get("now_ms").asLong());
        }
        if (vector.has("now")) {
            return Instant.ofEpochSecond(vector.get("now").asLong());
        }
        String time = request.headers().get("paypal-transmission-time");
        return time == null ? Instant.now() : Instant.parse(time);
    }
}
