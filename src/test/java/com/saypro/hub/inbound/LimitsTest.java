package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers may take up of the hub, and what is left for those they are strangers to. */
class LimitsTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String BODY = "{\"id\":7}";
    private static final String PROXY = "127.0.0.9";
    private static final String FORGED =
            "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nX-Forwarded-For: 10.1.1.1, %s\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path folder;

    private Door door;

    @AfterEach
    void close() {
        door.close();
    }

    private void open(int connections, int perAddress, int bodyMemory, int refusals) throws Exception {
        door = new Door(
                        folder,
                        new ListenerLimits(
                                Duration.ofSeconds(30), connections, perAddress, bodyMemory, refusals, Set.of(PROXY)))
                .vendor("shopify", VendorFolder.SHOPIFY + "rate: 50\n");
    }

    /** One connection of a sender at an address of its own. */
    private final class Caller implements AutoCloseable {
        private final Socket socket;

        Caller(String address) throws IOException {
            socket = new Socket("127.0.0.1", door.port, InetAddress.getByName(address), 0);
            socket.setSoTimeout(10_000);
        }

        /** Sends, and returns the statuses of so many answers, as many as there are before the end. */
        List<Integer> ask(String requests, int answers) throws IOException {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder heard = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (statuses(heard).size() < answers || !heard.toString().endsWith("\r\n\r\n")) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                heard.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return statuses(heard);
        }

        private List<Integer> statuses(CharSequence heard) {
            return STATUS.matcher(heard)
                    .results()
                    .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private List<Integer> ask(String address, String requests, int answers) throws IOException {
        try (Caller caller = new Caller(address)) {
            return caller.ask(requests, answers);
        }
    }

    private String signed(String body) {
        StringBuilder lines = new StringBuilder(
                "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nContent-Length: " + body.length() + "\r\n");
        door.signed("shopify", body.getBytes(StandardCharsets.UTF_8))
                .build()
                .headers()
                .map()
                .forEach((name, values) ->
                        lines.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return lines + "\r\n" + body;
    }

    private static String forged(String forwardedFor) {
        return FORGED.formatted(forwardedFor);
    }

    @Test
    void aSenderThatKeepsBeingRefusedIsToldToWait() throws Exception {
        open(100, 100, 1 << 20, 5);
        List<Integer> answers = ask("127.0.0.2", forged("x").repeat(200), 200);
        assertThat(answers).hasSize(200).containsOnly(401, 429);
        assertThat(answers.subList(0, 50)).containsOnly(401);
        assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThan(80);
        assertThat(door.head(signed(BODY))).startsWith("HTTP/1.1 202 ");
    }

    @Test
    void aProvenConnectionIsLetInWhateverOthersAtItsAddressDo() throws Exception {
        open(100, 100, 1 << 20, 1);
        try (Caller vendor = new Caller("127.0.0.2")) {
            assertThat(vendor.ask(signed(BODY), 1)).containsExactly(202);
            assertThat(ask("127.0.0.2", forged("x").repeat(50), 50)).contains(429);
            assertThat(vendor.ask(signed(BODY), 1)).containsExactly(202);
            assertThat(vendor.ask(forged("x"), 1)).containsExactly(401);
            assertThat(vendor.ask(forged("x"), 1)).containsExactly(429);
        }
    }

    @Test
    void sendersBehindATrustedProxyAreToldApart() throws Exception {
        open(100, 1, 1 << 20, 1);
        try (Caller one = new Caller(PROXY);
                Caller other = new Caller(PROXY)) {
            assertThat(one.ask(forged("192.0.2.1").repeat(50), 50)).contains(429);
            assertThat(one.ask(forged("192.0.2.1, " + PROXY), 1)).containsExactly(429);
            assertThat(other.ask(forged("192.0.2.2"), 1)).containsExactly(401);
        }
    }

    @Test
    void nobodyElseIsBelievedWhomHeSendsFor() throws Exception {
        open(100, 100, 1 << 20, 1);
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            requests.append(forged("192.0.2." + i));
        }
        assertThat(ask("127.0.0.2", requests.toString(), 50)).contains(429);
    }

    @Test
    void forgedRequestsDoNotUseUpAVendorsRate() throws Exception {
        open(100, 100, 1 << 20, 1000);
        assertThat(ask("127.0.0.2", forged("x").repeat(200), 200)).hasSize(200).containsOnly(401);
        assertThat(ask("127.0.0.3", signed(BODY), 1)).containsExactly(202);
    }

    @Test
    void answersComeInTheOrderOfTheRequests() throws Exception {
        open(100, 100, 1 << 20, 100);
        String three = signed(BODY) + forged("x") + signed(BODY);
        assertThat(ask("127.0.0.2", three.repeat(10), 30))
                .hasSize(30)
                .startsWith(202, 401, 202, 202, 401, 202)
                .endsWith(202, 401, 202);
    }

    @Test
    void noAddressTakesUpAllConnections() throws Exception {
        open(6, 3, 1 << 20, 100);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(new Caller("127.0.0.2"));
        }
        assertThat(callers.get(3).ask("", 1)).isEmpty();
        for (int i = 0; i < 3; i++) {
            callers.add(new Caller("127.0.0.3"));
            assertThat(callers.get(callers.size() - 1).ask(signed(BODY), 1)).containsExactly(202);
        }
        assertThat(ask("127.0.0.4", "", 1)).isEmpty();
        for (Caller caller : callers) {
            caller.close();
        }
    }

    @Test
    void aClosedConnectionMakesRoom() throws Exception {
        open(2, 1, 1 << 20, 100);
        for (int i = 0; i < 20; i++) {
            String last = signed(BODY).replaceFirst("\r\n", "\r\nConnection: close\r\n");
            try (Caller caller = new Caller("127.0.0.2")) {
                assertThat(caller.ask(last, 2)).containsExactly(202);
            }
        }
    }

    @Test
    void tooLongLinesAndHeadersAreRefused() throws Exception {
        open(100, 100, 1 << 20, 100);
        String name = "a".repeat(65_536);
        assertThat(ask("127.0.0.2", "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nX: " + name + "\r\n\r\n", 2))
                .containsExactly(431);
        assertThat(ask("127.0.0.2", "POST /webhooks/" + name + " HTTP/1.1\r\nHost: hub\r\n\r\n", 2))
                .containsExactly(414);
        assertThat(ask("127.0.0.2", "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nbad header\r\n\r\n", 2))
                .containsExactly(400);
    }

    @Test
    void bodiesForWhichNoMemoryIsLeftAreToldToComeAgain() throws Exception {
        open(100, 100, 10_000, 100);
        assertThat(ask("127.0.0.2", signed("[" + " ".repeat(20_000) + "]"), 2)).containsExactly(503);
        assertThat(ask("127.0.0.2", signed(BODY), 1)).containsExactly(202);
        for (int i = 0; i < 5; i++) {
            assertThat(ask("127.0.0.2", signed("[" + " ".repeat(9_000) + "]"), 1))
                    .containsExactly(202);
        }
    }

    @Test
    void aBodyWithoutEndIsReadNoFurtherThanTwiceTheLargest() throws Exception {
        open(100, 100, 64 << 20, 100);
        String head = "POST /webhooks/shopify HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
        try (Caller caller = new Caller("127.0.0.2")) {
            assertThat(caller.ask(head + chunk.repeat(6), 1)).containsExactly(413);
            assertThatIOException().isThrownBy(() -> {
                for (int i = 0; i < 100; i++) {
                    caller.ask(chunk, 0);
                }
            });
        }
    }
}
