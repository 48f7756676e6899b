package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.VendorFolder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwksKeysTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
    private static final KeyPair FIRST = Authority.keys();
    private static final KeyPair SECOND = Authority.keys();
    private static final String ID = "x-shipengine-rsa-sha256-key-id";
    private static final String SEAL = "x-shipengine-rsa-sha256-signature";
    private static final String TIME = "x-shipengine-timestamp";

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private Vendor shipengine;

    @BeforeEach
    void load() throws IOException {
        shipengine = VendorFolder.load(folder, "shipengine", VendorFolder.SHIPENGINE);
        settings.put("JWKS", write("jwks.json", set(key("first", FIRST, ""))));
        signWith(FIRST);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void signWith(KeyPair keys) throws IOException {
        String pem = Authority.pem("PRIVATE KEY", keys.getPrivate().getEncoded());
        settings.put("SIGNING_KEY", write("signing-" + keys.getPublic().hashCode() + ".pem", pem));
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private static String key(String id, KeyPair pair, String more) {
        byte[] modulus = ((RSAPublicKey) pair.getPublic()).getModulus().toByteArray();
        return "{\"kty\":\"RSA\",\"kid\":\"" + id + "\",\"e\":\"AQAB\",\"n\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(modulus) + "\"" + more + "}";
    }

    private Credentials credentials() {
        return new Credentials(List.of(), settings::get);
    }

    private SignedRequest signed() {
        return shipengine.sign(request("https://x", "{\"resource_type\":\"API_TRACK\"}"), credentials(), NOW);
    }

    private Verdict judge(SignedRequest request) {
        return shipengine.signature().judge(request, credentials(), NOW);
    }

    @Test
    void aRequestIsProvenByTheKeyThatItNames() {
        SignedRequest signed = signed();
        assertThat(signed.headers()).containsEntry(ID, "first").containsEntry(TIME, "2026-01-01T00:00:00Z");
        assertThat(judge(signed)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(signed.of("{}".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Verdict.UNPROVEN);
        assertThat(judge(signed.with(TIME, "2026-01-01T00:00:01Z"))).isEqualTo(Verdict.UNPROVEN);
        assertThat(shipengine.signature().judge(signed, credentials(), NOW.plusSeconds(301)))
                .isEqualTo(Verdict.UNPROVEN);
    }

    @ParameterizedTest
    @CsvSource({
        ID + ",second",
        ID + ",''",
        SEAL + ",''",
        SEAL + ",AAAA",
        SEAL + ",not base64",
        TIME + ",''",
        TIME + ",yesterday",
        ID + ",'first,first'"
    })
    void whatIsAlteredOrMalformedProvesNothing(String header, String value) {
        assertThat(judge(signed().with(header, value))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whatIsMissingProvesNothing() {
        for (String header : List.of(ID, SEAL, TIME)) {
            SignedRequest signed = signed();
            Map<String, String> rest = new HashMap<>(signed.headers());
            rest.remove(header);
            assertThat(judge(new SignedRequest(rest, "POST", signed.url(), signed.body())))
                    .isEqualTo(Verdict.UNPROVEN);
        }
        SignedRequest twice = signed();
        String seal = twice.headers().get(SEAL);
        assertThat(judge(twice.with(SEAL, seal + "," + seal))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void aKeyThatIsAddedProvesAtOnceAndOneThatIsTakenAwayNoLonger() throws IOException {
        SignedRequest old = signed();
        signWith(SECOND);
        SignedRequest stranger = signed();
        assertThat(stranger.headers().get(ID)).hasSize(43);
        assertThat(judge(stranger)).isEqualTo(Verdict.UNPROVEN);
        write("jwks.json", set(key("first", FIRST, ""), key("second", SECOND, "")));
        assertThat(signed().headers()).containsEntry(ID, "second");
        assertThat(judge(signed())).isEqualTo(Verdict.PROVEN);
        assertThat(judge(old)).isEqualTo(Verdict.PROVEN);
        assertThat(judge(signed().with(ID, "first"))).isEqualTo(Verdict.UNPROVEN);
        write("jwks.json", set(key("second", SECOND, "")));
        assertThat(judge(old)).isEqualTo(Verdict.UNPROVEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kty\":\"RSA\"|\"kty\":\"oct\"",
                "\"e\":|\"alg\":\"none\",\"e\":",
                "\"e\":|\"alg\":\"HS256\",\"e\":",
                "\"e\":|\"use\":\"enc\",\"e\":",
                "\"kid\":\"first\"|\"kid\":7"
            })
    void aKeyForSomethingElseProvesNothing(String before, String after) throws IOException {
        write("jwks.json", set(key("first", FIRST, "").replace(before, after)));
        assertThat(judge(signed().with(ID, "first"))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void aFileThatCannotBeReadIsSaidToBeMissing() throws IOException {
        SignedRequest signed = signed();
        for (String text : List.of("", "{}", "keys", "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"*\"}]}")) {
            write("jwks.json", text);
            assertThat(shipengine.signature().lacks(credentials())).contains("JWKS");
            assertThat(judge(signed)).isEqualTo(Verdict.UNPROVEN);
        }
        settings.put("JWKS", folder.resolve("none.json").toString());
        assertThat(shipengine.signature().lacks(credentials())).contains("JWKS");
        settings.put("JWKS", "https://");
        assertThat(shipengine.signature().lacks(credentials())).contains("JWKS");
        settings.remove("JWKS");
        assertThat(shipengine.signature().lacks(credentials())).isEmpty();
        assertThat(shipengine.signature().needs()).containsExactly("JWKS");
    }

    @Test
    void anAddressIsAskedInTheBackgroundAndOnceAMinute() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        byte[] keys = set(key("first", FIRST, "")).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        try {
            SignedRequest signed = signed();
            settings.put("JWKS", "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
            assertThat(judge(signed)).isEqualTo(Verdict.PENDING);
            await().atMost(Duration.ofSeconds(10)).until(() -> judge(signed) == Verdict.PROVEN);
            for (int i = 0; i < 10; i++) {
                assertThat(judge(signed.with(ID, "second"))).isEqualTo(Verdict.UNPROVEN);
            }
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoeverSignsNeedsAPrivateKey() throws IOException {
        settings.remove("SIGNING_KEY");
        assertThatThrownBy(this::signed)
                .hasMessage("it signs with a private key: set HUB_<VENDOR>_SIGNING_KEY to a PEM file (PKCS #8)");
        settings.put("SIGNING_KEY", write("no.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"));
        assertThatThrownBy(this::signed)
                .hasMessage("HUB_<VENDOR>_SIGNING_KEY names no PEM file with a private RSA key (PKCS #8)");
    }
}
