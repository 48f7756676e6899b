package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final Map<String, String> FILES = Map.of(
            "stripe", VendorFolder.STRIPE,
            "easypost", VendorFolder.EASYPOST,
            "shopify", VendorFolder.SHOPIFY,
            "standardwebhooks", VendorFolder.STANDARD_WEBHOOKS,
            "hubspot-v1", hubspotDigest("{secret}{body}"),
            "hubspot-v2", hubspotDigest("{secret}{method}{url}{body}"),
            "hubspot-v3", VendorFolder.HUBSPOT);

    @TempDir
    static Path folder;

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
        return new ObjectMapper()
                .readTree(vectors.toFile())
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
        Signature signature =
                VendorFolder.load(folder, kind(vector), FILES.get(kind(vector))).signature();
        Map<String, String> headers = new HashMap<>();
        vector.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        SignedRequest request = new SignedRequest(
                headers,
                vector.path("method").asText("POST"),
                vector.path("url").asText("https://hub.example.com/"),
                body(vector, fixtures));
        assertThat(signature.proves(request, List.of(vector.path("secret").asText()), now(vector)))
                .isEqualTo(vector.path("expect").asText().equals("valid"));
    }

    private static byte[] body(JsonNode vector, Path fixtures) throws IOException {
        if (!vector.has("body_file")) {
            return vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes =
                Files.readAllBytes(fixtures.resolve(vector.get("body_file").asText()));
        boolean strip = vector.path("body_note").asText().contains("trailing newline");
        return strip && bytes[bytes.length - 1] == '\n' ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static Instant now(JsonNode vector) {
        if (vector.has("now_ms")) {
            return Instant.ofEpochMilli(vector.get("now_ms").asLong());
        }
        return vector.has("now") ? Instant.ofEpochSecond(vector.get("now").asLong()) : Instant.now();
    }
}
