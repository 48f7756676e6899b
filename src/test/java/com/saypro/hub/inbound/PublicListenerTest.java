package com.saypro.hub.inbound;

import static com.saypro.hub.inbound.Door.assertPlain;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can do to the public listener: nothing. */
class PublicListenerTest {
    private static final byte[] ORDER = "{\"id\":7}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        door = new Door(folder, Duration.ofSeconds(30))
                .vendor("shopify", VendorFolder.SHOPIFY)
                .vendor("easypost", VendorFolder.EASYPOST);
    }

    @BeforeEach
    void forget() {
        door.forget();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(door.publicUrl() + path));
    }

    private String signedLines() {
        StringBuilder lines = new StringBuilder();
        door.signed("shopify", ORDER)
                .build()
                .headers()
                .map()
                .forEach((name, values) ->
                        lines.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return "Host: hub\r\nContent-Length: " + ORDER.length + "\r\n" + lines;
    }

    @Test
    void headersThatSteerCamelOrKafkaHaveNoEffect() throws Exception {
        String query = "?CamelHttpResponseCode=299&kafka.OVERRIDE_TOPIC=other&camelhttpuri=http://evil&Retry-After=1";
        HttpRequest.Builder request = door.signed(
                "shopify",
                query,
                ORDER,
                Instant.now(),
                "CamelHttpResponseCode",
                "299",
                "cAmElHttpResponseCode",
                "299",
                "kafka.OVERRIDE_TOPIC",
                "other",
                "KAFKA.TOPIC",
                "other",
                "org.apache.camel.kafka.TOPIC",
                "other",
                "CamelExecCommandExecutable",
                "sh",
                "CAmelBeanMethodName",
                "exit",
                "Retry-After",
                "1",
                "X-Echo",
                "echo",
                "Content-Type",
                "text/html; charset=echo");
        HttpResponse<String> response = door.send(request);
        assertPlain(response, 202);
        assertThat(response.headers().map()).doesNotContainKey("retry-after");
        assertThat(door.headersSeen.get(0)).isEmpty();
        assertThat(door.deliveries.get(0).headers()).containsOnlyKeys("x-shopify-topic");
    }

    @Test
    void aRefusalEchoesNothing() throws Exception {
        HttpRequest.Builder request = at("/webhooks/shopify?CamelHttpResponseCode=200")
                .header("CamelHttpResponseCode", "200")
                .header("X-Echo", "echo")
                .header("Content-Type", "text/html")
                .POST(BodyPublishers.ofString("<script>"));
        assertPlain(door.send(request), 401);
    }

    @Test
    void aFailureBehindTheGateIsTriedAgainAndNotTold() throws Exception {
        door.failure = new IllegalStateException("secret inner thoughts");
        HttpResponse<String> response = door.send(door.signed("shopify", ORDER));
        assertPlain(response, 503);
        assertThat(response.headers().firstValue("retry-after")).contains("30");
        door.failure = null;
        assertPlain(door.send(door.signed("shopify", ORDER)), 202);
    }

    @Test
    void whatNobodyAcknowledgedIsNotAccepted() throws Exception {
        door.acknowledges = false;
        HttpResponse<String> response = door.send(door.signed("shopify", ORDER));
        assertPlain(response, 503);
        assertThat(response.headers().firstValue("retry-after")).contains("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "POS", "OST", "BREW"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        String answer = door.raw(method + " /webhooks/shopify HTTP/1.1\r\nConnection: close\r\n" + signedLines()
                + "\r\n" + new String(ORDER, StandardCharsets.UTF_8));
        assertThat(answer).startsWith("HTTP/1.1 405 ").doesNotContainIgnoringCase("allow:", "content-type");
        assertThat(door.deliveries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/webhooks", "/webhooks/nobody", "/webhooks/shopify/x", "/actuator/health", "/..;/x"})
    void otherPathsAreNotFound(String path) throws Exception {
        assertPlain(door.send(at(path).POST(BodyPublishers.ofString("{}"))), 404);
        assertPlain(door.send(at(path).GET()), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/shopify?x=%zz&y={|}^",
                "/webhooks/shopify?",
                "/webhooks/shopify/",
                "/webhooks/shopify?a&&=b;c=%",
                "http://elsewhere:1/webhooks/shopify?\u00e9"
            })
    void strangeTargetsDoNotConfuse(String target) throws Exception {
        String answer = door.raw("POST " + target + " HTTP/1.1\r\nConnection: close\r\n" + signedLines() + "\r\n"
                + new String(ORDER, StandardCharsets.UTF_8));
        assertThat(answer).matches("(?s)HTTP/1.1 (202|404) .*").doesNotContain("Exception");
    }

    @Test
    void aVendorWhoseDoorIsAwayIsToldToComeAgain() throws Exception {
        door.vendors.put(VendorFolder.load(folder, "stripe", VendorFolder.STRIPE));
        HttpResponse<String> answer = door.send(door.signed("stripe", ORDER));
        assertPlain(answer, 503);
        assertThat(answer.headers().firstValue("retry-after")).contains("30");
        assertPlain(door.send(at("/webhooks/stripe").GET()), 404);

        door.vendors.remove("stripe");
        assertPlain(door.send(at("/webhooks/stripe").POST(BodyPublishers.ofByteArray(ORDER))), 404);
    }

    @Test
    void aConnectionIsKeptOrClosedAsTheVendorAsks() throws Exception {
        String kept = "POST /webhooks/shopify HTTP/1.1\r\n" + signedLines() + "\r\n{\"id\":7}";
        assertThat(door.head(kept)).startsWith("HTTP/1.1 202 ").containsIgnoringCase("connection: keep-alive");
        String closed = "POST /webhooks/shopify HTTP/1.1\r\nConnection: close\r\n" + signedLines() + "\r\n{\"id\":7}";
        assertThat(door.raw(closed)).startsWith("HTTP/1.1 202 ").containsIgnoringCase("connection: close");
    }

    @Test
    void aSenderThatAsksFirstIsToldToGoOn() throws Exception {
        String asking = "POST /webhooks/shopify HTTP/1.1\r\nExpect: 100-continue\r\n" + signedLines() + "\r\n";
        assertThat(door.head(asking)).startsWith("HTTP/1.1 100 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nX-Slow: ",
                "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nContent-Length: 10\r\n\r\nabc"
            })
    void whoeverTakesTooLongIsShownOut(String beginning) throws Exception {
        try (Door impatient = new Door(folder, Duration.ofMillis(300)).vendor("shopify", VendorFolder.SHOPIFY)) {
            assertThat(impatient.raw(beginning)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish\r\n\r\n",
                "POST /webhooks/shopify HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
                "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nContent-Length: -1\r\n\r\n",
                "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nbad header\r\n\r\n"
            })
    void whatIsNoRequestIsTurnedAway(String text) throws Exception {
        assertThat(door.raw(text))
                .matches("(?s)(HTTP/1.1 4\\d\\d .*)?")
                .doesNotContainIgnoringCase("exception", "netty");
        assertThat(door.deliveries).isEmpty();
    }

    @Test
    void vendorsShareTheListener() throws Exception {
        assertPlain(door.send(door.signed("easypost", ORDER)), 202);
        assertPlain(door.send(door.signed("shopify", ORDER)), 202);
        assertThat(door.deliveries).extracting(delivery -> delivery.vendor()).containsExactly("easypost", "shopify");
    }
}
