package com.saypro.hub.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Hmac;
import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real body of a vendor, with the headers that came with it.
 *
 * @param vendor what its file says
 */
record Sample(Vendor vendor, Map<String, String> headers, byte[] body) {
    static final String SECRET = "local";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * All examples of the vendors that sign all of a body in a header, with a secret: of those, whatever was changed is not to
     * be accepted.
     */
    static List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("mappings"))) {
            for (Path folder :
                    (Iterable<Path>) folders.filter(Files::isDirectory).sorted()::iterator) {
                addExamples(samples, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static void addExamples(List<Sample> samples, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("examples"))) {
            Vendor vendor = Vendor.load(folder);
            if (!(vendor.signature() instanceof Hmac) || !vendor.handshake().isEmpty()) {
                return;
            }
            for (Path file : (Iterable<Path>)
                    files.filter(name -> name.toString().endsWith(".in.json")).sorted()::iterator) {
                JsonNode example = JSON.readTree(file.toFile());
                Map<String, String> headers = new HashMap<>();
                example.path("headers")
                        .fields()
                        .forEachRemaining(header ->
                                headers.put(header.getKey(), header.getValue().asText()));
                samples.add(new Sample(vendor, headers, JSON.writeValueAsBytes(example.get("body"))));
            }
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    String path() {
        return "/webhooks/" + vendor.name();
    }

    String signatureHeader() {
        return vendor.signature().described().replaceFirst(".* in ", "");
    }

    /** Whether an old signature is told from a new one. */
    boolean expires() {
        return vendor.name().equals("stripe") || vendor.name().equals("hubspot");
    }

    /** The same vendor's headers, and another body. */
    Sample with(byte[] other) {
        return new Sample(vendor, headers, other);
    }

    /** The request that the vendor would send now. */
    RawRequest signed() {
        return signed("", SECRET, Instant.now());
    }

    /** The request as signed with a secret at a time. */
    RawRequest signed(String query, String secret, Instant when) {
        SignedRequest request = new SignedRequest(headers, "POST", "http://localhost:8080" + path() + query, body);
        RawRequest raw = RawRequest.post(path() + query).body(body);
        vendor.sign(request, secret, when).headers().forEach(raw::header);
        return raw;
    }
}
