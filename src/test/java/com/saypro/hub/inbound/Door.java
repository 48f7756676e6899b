package com.saypro.hub.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.mock.env.MockEnvironment;

/** A real listener with the inbound routes of some vendors; what gets through is kept in memory. */
final class Door implements AutoCloseable {
    static final String SECRET = "tea";
    private static final String ROUTE = """
            - route:
                id: %1$s-webhook
                description: Takes signed webhooks and hands the proven ones on to be made durable.
                from:
                  uri: netty-http:http://127.0.0.1:%2$d/webhooks/%1$s
                  parameters:
                    httpMethodRestrict: %3$s
                  steps:
                    - setProperty:
                        name: vendor
                        expression:
                          constant:
                            expression: %1$s
                    - process:
                        ref: gate
                    - to:
                        uri: direct:receive
            """;

    final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> headersSeen = new CopyOnWriteArrayList<>();
    final List<Finding> findings = new CopyOnWriteArrayList<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    final MockEnvironment environment = new MockEnvironment().withProperty("hub.default-secret", SECRET);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Vendors vendors = new Vendors();
    final int port = freePort();
    volatile RuntimeException failure;
    volatile boolean acknowledges = true;

    private final Path folder;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Door(Path folder, Duration patience) throws Exception {
        this(folder, limits(patience));
    }

    Door(Path folder, ListenerLimits limits) throws Exception {
        this.folder = folder;
        Secrets secrets = new Secrets(environment, Duration.ZERO);
        Acknowledge acknowledge = new Acknowledge(vendors);
        camel.getRegistry()
                .bind("gate", new Gate(vendors, secrets, findings::add, refusals::add, meters, publicUrl() + "/"));
        camel.addComponent("netty-http", new Doors.Component());
        InboundConfiguration.setUp(camel.getComponent("netty-http", NettyHttpComponent.class), vendors, limits);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:receive").threads(1).process(Door.this::receive).process(exchange -> {
                    if (acknowledges) {
                        acknowledge.process(exchange);
                    }
                });
            }
        });
        camel.start();
    }

    /** The limits that a hub has unless told otherwise. */
    static ListenerLimits limits(Duration patience) {
        return new ListenerLimits(patience, 2000, 500, 64 << 20, 100, Set.of());
    }

    private void receive(Exchange exchange) {
        if (failure != null) {
            throw failure;
        }
        headersSeen.add(new HashMap<>(exchange.getMessage().getHeaders()));
        deliveries.add((Delivery) exchange.getMessage().getBody());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String publicUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** Opens a route, without a vendor file. */
    Door route(String vendor) throws Exception {
        return route(vendor, "POST");
    }

    /** Opens a route for these methods, without a vendor file. */
    Door route(String vendor, String methods) throws Exception {
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromString(vendor + ".camel.yaml", ROUTE.formatted(vendor, port, methods)));
        return this;
    }

    /** Opens a route and takes the vendor in. */
    Door vendor(String name, String yaml) throws Exception {
        vendors.put(VendorFolder.load(folder, name, yaml));
        return route(name);
    }

    /** A request as the vendor would send it now. */
    HttpRequest.Builder signed(String vendor, byte[] body, String... headers) {
        return signed(vendor, "", body, Instant.now(), headers);
    }

    HttpRequest.Builder signed(String vendor, String query, byte[] body, Instant when, String... headers) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            own.put(headers[i], headers[i + 1]);
        }
        String url = publicUrl() + "/webhooks/" + vendor + query;
        SignedRequest signed =
                vendors.find(vendor).orElseThrow().sign(new SignedRequest(own, "POST", url, body), SECRET, when);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(signed.url()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach(request::setHeader);
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Says that an answer has this status and tells nothing else. */
    static void assertPlain(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().map().keySet()).isSubsetOf("content-length", "connection", "retry-after");
    }

    /** Sends text as it stands and returns all that comes back until the listener closes the connection. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    double counted(String vendor, String result) {
        return meters.counter("hub.ingest", "source", vendor, "result", result).count();
    }

    /** Sends text as it stands and returns the head of the first answer; the connection is still open then. */
    String head(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).as("after '%s'", head).isNotNegative();
                head.append((char) next);
            }
            return head.toString();
        }
    }

    /** Forgets what earlier tests did here. */
    void forget() {
        deliveries.clear();
        headersSeen.clear();
        findings.clear();
        refusals.clear();
        meters.clear();
        environment.setProperty("hub.default-secret", SECRET);
        environment.setProperty("HUB_STRIPE_SECRETS", "");
        failure = null;
        acknowledges = true;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
