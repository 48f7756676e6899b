package com.saypro.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
    private static final String BODY = """
            {"type": "paid", "id": "evt_1A2b3C4d", "charge": "ch_9Z8y7X6w", "at": 1767225600, "amount": "49.90",
             "currency": "EUR", "customer": {"email": "grete@web.de", "first_name": "Grete"}}""";
    private static final Path IN = Path.of("mappings/acme/examples/paid-2.in.json");
    private static final Path OUT = Path.of("mappings/acme/examples/paid-2.out.json");

    private final Project project;

    RecordCommandTest(@TempDir Path folder) {
        project = new Project(folder);
        project.change(Project.VENDOR, "topic: /type", "topic: /type\nheaders: [X-Acme-Topic]");
    }

    @Test
    void aPipedBodyBecomesAnExampleOfItsTopicWithoutWhatBelongsToSomebody() {
        project.pipe(BODY);
        assertThat(project.run(
                        "record",
                        "acme",
                        "--from",
                        "-",
                        "--header",
                        "X-Acme-Topic: paid",
                        "--header",
                        "X-Acme-Signature: beef",
                        "--header",
                        "Authorization: Basic x"))
                .isZero();
        assertThat(project.lines()).containsExactly("wrote " + IN, "wrote " + OUT);
        assertThat(project.read(IN))
                .contains("\"x-acme-topic\": \"paid\"", "\"amount\": \"49.90\"", "@example.com")
                .doesNotContain("grete", "Grete", "1A2b3C4d", "9Z8y7X6w", "beef", "uthorization", "ignature");
        assertThat(project.read(OUT))
                .contains("payment.captured", "\"minor\": 4990", "\"ch_")
                .doesNotContain("9Z8y7X6w");
        assertThat(project.run("test")).isZero();
    }

    @Test
    void aCaptureOfHeadersAndBodyIsRead() {
        project.write(Path.of("capture.json"), "{\"headers\": {\"X-Acme-Topic\": \"paid\"}, \"body\": " + BODY + "}");
        assertThat(project.run("record", "acme", "--from", "capture.json", "--as", "mine"))
                .isZero();
        assertThat(project.lines()[0]).isEqualTo("wrote mappings/acme/examples/mine.in.json");
        assertThat(project.run("record", "acme", "--from", "capture.json", "--as", "mine"))
                .isEqualTo(1);
        assertThat(project.complaint()).contains("There is an example 'mine' already");
    }

    @Test
    void aDeliveryADeadLetterAndTheLastOnesComeFromTheHub() {
        String payload = Base64.getEncoder().encodeToString(BODY.getBytes(StandardCharsets.UTF_8));
        String answer = "{\"items\": [{\"id\": \"d1\"}, {\"id\": \"d2\"}], \"headers\": {\"x-acme-topic\": \"paid\"},"
                + " \"payloadBase64\": \"" + payload + "\"}";
        try (HubStandIn hub = new HubStandIn(200, answer)) {
            project.set("HUB_ADMIN_PORT", hub.port());
            project.set("HUB_ADMIN_PASSWORD", "pw");
            assertThat(project.run("record", "acme", "--delivery", "d1")).isZero();
            assertThat(project.run("record", "acme", "--dead-letter", "d1:map")).isZero();
            assertThat(project.run("record", "acme", "--last", "2")).isZero();
            assertThat(project.lines()).hasSize(4);
            assertThat(hub.asked)
                    .extracting(HubStandIn.Asked::uri)
                    .containsExactly(
                            "/api/deliveries/d1",
                            "/api/dead-letters/d1:map",
                            "/api/deliveries?vendor=acme&limit=2",
                            "/api/deliveries/d1",
                            "/api/deliveries/d2");
        }
    }

    @Test
    void aPayloadThatIsNotToBeHadIsSaidToBeSo() {
        try (HubStandIn hub = new HubStandIn(200, "{\"delivery\": {}}")) {
            assertThat(project.run("record", "acme", "--delivery", "d1", "--admin-url", hub.url(), "--password", "pw"))
                    .isEqualTo(1);
            assertThat(project.complaint()).contains("/api/deliveries/d1 has no payload");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutAWordOfIt() {
        project.pipe("{\"email\": \"grete@web.de\"");
        assertThat(project.run("record", "acme", "--from", "-")).isEqualTo(1);
        assertThat(project.complaint()).contains("neither JSON").doesNotContain("grete");
        assertThat(project.run("record", "acme")).isEqualTo(2);
        assertThat(project.run("record", "acme", "--last", "2", "--from", "-")).isEqualTo(2);
    }
}
