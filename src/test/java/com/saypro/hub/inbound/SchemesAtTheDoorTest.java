package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.Door.assertPlain;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SchemesAtTheDoorTest {
    private static final byte[] FORM = "type=subscribe&data[email]=ada@example.com".getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "{\"id\":\"WH-7\"}".getBytes(StandardCharsets.UTF_8);
    private static final String MAILCHIMP = """
            name: Mailchimp
            category: marketing
            signature: {scheme: token}
            unverified: true
            handshake: [GET, HEAD]
            contentType: application/x-www-form-urlencoded
            """;
    private static final KeyPair KEYS = Authority.keys();

    @TempDir
    static Path folder;

    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        door = new Door(folder, Duration.ofSeconds(30))
                .route("mailchimp", "GET,HEAD,POST,PUT")
                .vendor("adyen", VendorFolder.ADYEN)
                .vendor("paypal", VendorFolder.PAYPAL)
                .vendor("shipengine", VendorFolder.SHIPENGINE)
                .vendor("polled", "name: Polled\ncategory: crm\npolls: []\n");
        door.vendors.put(VendorFolder.load(folder, "mailchimp", MAILCHIMP));
    }

    @BeforeEach
    void forget() {
        door.forget();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private static URI address(String vendor, String query) {
        return URI.create(door.publicUrl() + "/webhooks/" + vendor + query);
    }

    private static HttpRequest.Builder call(String method, String query) {
        return HttpRequest.newBuilder(address("mailchimp", query)).method(method, BodyPublishers.noBody());
    }

    @Test
    void aTokenIsNeitherKeptNorCountedNorLogged(CapturedOutput output) throws Exception {
        door.environment.setProperty("hub.default-secret", "t0ken-for-n0body");
        HttpRequest.Builder good = HttpRequest.newBuilder(address("mailchimp", "?token=t0ken-for-n0body"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(FORM));
        assertPlain(door.send(good), 202);
        door.failure = new IllegalStateException("no room");
        assertPlain(door.send(good), 503);
        Delivery delivery = door.deliveries.get(0);
        assertThat(delivery.body()).isEqualTo(FORM);
        assertThat(delivery.headers()).isEmpty();
        assertThat(delivery.toString() + door.headersSeen).doesNotContain("t0ken");
        assertThat(door.meters.getMeters().toString() + output.getAll()).doesNotContain("t0ken-for-n0body");
    }

    @Test
    void aHandshakeIsAnsweredWhenItIsProvenAndNothingIsKept() throws Exception {
        assertThat(door.send(call("GET", "?token=tea")).statusCode()).isEqualTo(200);
        assertThat(door.send(call("HEAD", "")).statusCode()).isEqualTo(200);
        assertThat(door.refusals).isEmpty();
        assertPlain(door.send(call("GET", "?token=coffee")), 401);
        assertPlain(door.send(call("GET", "")), 401);
        assertPlain(door.send(call("PUT", "?token=tea")), 405);
        assertThat(door.deliveries).isEmpty();
        assertThat(door.meters.counter("hub.handshakes", "source", "mailchimp").count())
                .isEqualTo(2);
    }

    @Test
    void anItemWithoutItsProofRefusesTheNotice() throws Exception {
        byte[] notice = "{\"notificationItems\":[{\"NotificationRequestItem\":{\"eventCode\":\"CAPTURE\"}}]}"
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> taken = door.send(door.signed("adyen", notice));
        assertThat(taken.statusCode() + taken.body()).isEqualTo("200[accepted]");
        HttpRequest.Builder bare =
                HttpRequest.newBuilder(address("adyen", "")).POST(BodyPublishers.ofByteArray(notice));
        assertPlain(door.send(bare), 401);
        assertThat(door.deliveries).hasSize(1);
    }

    @Test
    void aMissingSettingIsReportedOnceAndAgainWhenItIsThere() throws Exception {
        String key = Authority.pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());
        Instant now = Instant.now();
        String own = Authority.pem(Authority.root("A", now, now)
                .issue(
                        "messageverificationcerts.paypal.com",
                        KEYS,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(1))));
        Path certificates = Files.writeString(folder.resolve("certificates.pem"), own);
        Path signing = Files.writeString(folder.resolve("signing.pem"), key);
        String url = door.publicUrl() + "/webhooks/paypal";
        SignedRequest signed = door.vendors
                .find("paypal")
                .orElseThrow()
                .sign(
                        VendorFolder.request(url, "{\"id\":\"WH-7\"}"),
                        new Credentials(List.of(), name -> name.equals("WEBHOOK_ID") ? "7WK42" : signing.toString()),
                        now);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofByteArray(JSON));
        signed.headers().forEach(request::header);
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> response = door.send(request);
            assertPlain(response, 503);
            assertThat(response.headers().firstValue("retry-after")).contains("30");
        }
        Finding raised = door.findings.get(0);
        assertThat(raised.failure().reason()).contains("HUB_PAYPAL_WEBHOOK_ID");
        assertThat(raised.cleared()).isNull();
        door.environment.setProperty("HUB_PAYPAL_WEBHOOK_ID", "7WK42");
        door.environment.setProperty("HUB_PAYPAL_CERTIFICATES", certificates.toString());
        assertPlain(door.send(request), 202);
        assertThat(door.findings)
                .filteredOn(finding -> raised.fingerprint().equals(finding.fingerprint()))
                .extracting(Finding::cleared)
                .containsExactly(null, "fixed");
        assertThat(door.counted("paypal", "no-secret")).isEqualTo(2);
    }

    @Test
    void aKeyThatIsNotHereYetMakesTheVendorComeAgain() throws Exception {
        // Nothing listens there.
        door.environment.setProperty("HUB_SHIPENGINE_JWKS", "http://127.0.0.1:1/jwks");
        HttpRequest.Builder request = HttpRequest.newBuilder(address("shipengine", ""))
                .header("x-shipengine-rsa-sha256-key-id", "first")
                .header("x-shipengine-rsa-sha256-signature", "AAAA")
                .header("x-shipengine-timestamp", Instant.now().toString())
                .POST(BodyPublishers.ofByteArray(JSON));
        HttpResponse<String> response = door.send(request);
        assertPlain(response, 503);
        assertThat(response.headers().firstValue("retry-after")).contains("5");
        assertThat(door.counted("shipengine", "no-key")).isEqualTo(1);
    }

    @Test
    void aVendorThatIsOnlyPolledIsNeverBelieved() throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address("polled", "")).POST(BodyPublishers.ofByteArray(JSON));
        assertPlain(door.send(request), 401);
        assertThat(door.deliveries).isEmpty();
    }
}
