package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendCommandTest {
    private static final String BODY =
            "{\"type\":\"paid\",\"id\":\"e1\",\"charge\":\"c1\",\"at\":1767225600,\"amount\":\"49.90\",\"currency\":\"EUR\"}";

    private static final String ACME = "name: Acme\ncategory: payment\ntopic: /type\n";

    private final Project project;
    private HubStandIn hub = new HubStandIn(202, "");

    SendCommandTest(@TempDir Path folder) {
        project = new Project(folder);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void anExampleIsPostedSignedForThePublicAddress() throws Exception {
        project.set("HUB_PUBLIC_URL", "https://hooks.example/");
        assertThat(project.run("send", "acme", "paid", "--url", hub.url() + "/", "--secret", "s3"))
                .isZero();
        assertThat(project.lines())
                .containsExactly("202 taken", "See what became of it: http://127.0.0.1:8081/events?vendor=acme");
        HubStandIn.Asked asked = hub.asked.get(0);
        assertThat(asked.method() + " " + asked.uri()).isEqualTo("POST /webhooks/acme");
        assertThat(asked.body()).isEqualTo(BODY);
        assertThat(asked.headers())
                .containsEntry("X-Acme-Topic", "paid")
                .containsEntry("X-Acme-Signature", hmac("s3", "https://hooks.example/webhooks/acme" + BODY));
    }

    @Test
    void theSecretAndTheListenerComeFromTheSettings() throws Exception {
        project.set("HUB_WEBHOOKS_PORT", hub.port());
        project.set("HUB_ACME_SECRETS", "new, old");
        assertThat(project.run("send", "acme", "paid")).isZero();
        assertThat(hub.asked.get(0).headers())
                .containsEntry("X-Acme-Signature", hmac("new", "http://localhost:8080/webhooks/acme" + BODY));
    }

    @Test
    void withoutASecretItIsLocal() throws Exception {
        assertThat(project.run("send", "acme", "paid", "--url", hub.url())).isZero();
        assertThat(hub.asked.get(0).headers())
                .containsEntry("X-Acme-Signature", hmac("local", "http://localhost:8080/webhooks/acme" + BODY));
    }

    @Test
    void anyFilesBytesAreSentAsTheyAre() {
        project.write(Path.of("odd.txt"), "not { JSON\n");
        assertThat(project.run("send", "acme", "odd.txt", "--url", hub.url())).isZero();
        assertThat(hub.asked.get(0).body()).isEqualTo("not { JSON\n");
    }

    @Test
    void itIsSentAsOftenAsAsked() {
        assertThat(project.run("send", "acme", "paid", "--url", hub.url(), "--times", "3"))
                .isZero();
        assertThat(hub.asked).hasSize(3);
        assertThat(project.lines()[0]).isEqualTo("202 taken (3 times)");
    }

    @Test
    void aRefusalIsExplained() {
        hub.close();
        hub = new HubStandIn(401, "");
        assertThat(project.run("send", "acme", "paid", "--url", hub.url())).isEqualTo(1);
        assertThat(project.lines())
                .containsExactly("401 refused: the signature is wrong; is it the one of HUB_ACME_SECRETS?");
    }

    @Test
    void aHubThatIsNotThereIsSaidToBeSo() {
        String url = hub.url();
        hub.close();
        assertThat(project.run("send", "acme", "paid", "--url", url)).isEqualTo(1);
        assertThat(project.complaint().strip())
                .isEqualTo("Nothing answers at " + url + "/webhooks/acme: is the hub running?");
    }

    @Test
    void anUnknownExampleIsRefusedWithThoseThereAre() {
        assertThat(project.run("send", "acme", "payed", "--url", hub.url())).isEqualTo(1);
        assertThat(project.complaint()).contains("no example 'payed' of acme", "[paid]");
        assertThat(project.run("send", "../acme", "paid", "--url", hub.url())).isEqualTo(1);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void aTokenGoesIntoTheAddressThatIsPostedTo() {
        project.write(Project.VENDOR, ACME + "signature: {scheme: token}\nunverified: true\nformat: form\n");
        assertThat(project.run("send", "acme", "paid", "--url", hub.url(), "--secret", "a b&c"))
                .isZero();
        assertThat(hub.asked.get(0).uri()).isEqualTo("/webhooks/acme?token=a%20b%26c");
        assertThat(hub.asked.get(0).headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(project.lines()).noneMatch(line -> line.contains("a%20b"));
    }

    @Test
    void aSignatureGoesIntoTheBody() {
        project.write(Project.VENDOR, ACME + """
                signature:
                  scheme: hmac-items
                  algorithm: sha256
                  encoding: base64
                  items: ""
                  item: ""
                  at: /seal
                  fields: [/id, /amount]
                """);
        assertThat(project.run("send", "acme", "paid", "--url", hub.url())).isZero();
        assertThat(hub.asked.get(0).body()).matches("\\{\"type\":\"paid\",.*,\"seal\":\"[A-Za-z0-9+/]{43}=\"}");
    }

    @Test
    void whatCannotBeSignedIsRefusedWithTheReason() {
        project.write(Project.VENDOR, ACME + """
                signature:
                  scheme: rsa
                  header: Acme-Seal
                  algorithm: sha256
                  encoding: base64
                  signed: "{body}"
                  keys:
                    jwks: {url: "https://acme.example/keys", idHeader: Acme-Key}
                """);
        assertThat(project.run("send", "acme", "paid", "--url", hub.url())).isEqualTo(1);
        assertThat(project.complaint())
                .contains(
                        "Cannot sign as acme: it signs with a private key: set HUB_<VENDOR>_SIGNING_KEY to a PEM file");
        assertThat(hub.asked).isEmpty();
    }

    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
