package com.saypro.hub.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.hub.Hub;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.SignedRequest;
import com.saypro.hub.inbound.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole hub in this process, on ports and folders of its own, and a vendor's and an operator's way to talk to it. */
public final class RunningHub implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "test-password";
    /** A second secret of Stripe's that nothing may ever show. */
    static final String OTHER_SECRET = "whsec_n0t-for-any-eye";

    /** The folder of this process, of which there may be several. */
    static final Path FOLDER = Path.of("target/whole", System.getProperty("surefire.forkNumber", "1"));

    private static final String SECRET = "local";
    private static final String REGISTERED = "http://localhost:8080";
    private static final Set<String> CLIENTS_OWN = Set.of("host", "content-length", "connection");
    private static RunningHub shared;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final ConfigurableApplicationContext context;

    private RunningHub(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** The hub that tests share which leave its files and services alone; started once, stopped with this process. */
    public static synchronized RunningHub shared() {
        if (shared == null) {
            shared = start(FOLDER.resolve("shared"));
        }
        return shared;
    }

    /** Starts a hub on copies of the project's routes and mappings. */
    public static RunningHub start(Path folder, String... settings) {
        HubFiles.copyTo(folder);
        return startOnItsFiles(folder, settings);
    }

    /** Starts a hub on the routes and mappings that stand in its folder, and on the data it left there. */
    public static RunningHub startOnItsFiles(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--HUB_DATA_DIR=" + folder.resolve("data"),
                "--HUB_ROUTES_DIR=" + folder.resolve("routes"),
                "--HUB_MAPPINGS_DIR=" + folder.resolve("mappings"),
                "--HUB_WEBHOOKS_PORT=0",
                "--HUB_ADMIN_PORT=0",
                "--HUB_ADMIN_PASSWORD=" + PASSWORD,
                "--HUB_STRIPE_SECRETS=" + SECRET + "," + OTHER_SECRET,
                "--" + Person.setting(),
                "--spring.jmx.unique-names=true", // several hubs may run in this process
                "--hub.postgres-programs=" + Path.of("target/postgres-programs").toAbsolutePath()));
        Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--HUB_PROBES="))) {
            arguments.add("--HUB_PROBES=false"); // tests ask nobody in the world
        }
        return new RunningHub(folder, SpringApplication.run(Hub.class, arguments.toArray(String[]::new)));
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path routes() {
        return folder.resolve("routes");
    }

    public Path mappings() {
        return folder.resolve("mappings");
    }

    public String webhooks() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("hub.webhooks.port");
    }

    public String admin() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Posts a body as a vendor does, signed with the vendor's scheme and the local secret. */
    public HttpResponse<String> send(String vendor, String body, Map<String, String> headers) {
        SignedRequest request = sign(vendor, body, headers);
        String path = request.url().substring(REGISTERED.length());
        return post(path, new String(request.body(), StandardCharsets.UTF_8), request.headers());
    }

    public HttpResponse<String> send(String vendor, String body) {
        return send(vendor, body, Map.of());
    }

    /** The headers a vendor would send with this body. */
    public Map<String, String> signed(String vendor, String body, Map<String, String> headers) {
        return sign(vendor, body, headers).headers();
    }

    private SignedRequest sign(String vendor, String body, Map<String, String> headers) {
        try {
            SignedRequest plain = new SignedRequest(
                    headers, "POST", REGISTERED + "/webhooks/" + vendor, body.getBytes(StandardCharsets.UTF_8));
            return Vendor.load(mappings().resolve(vendor)).sign(plain, SECRET, Instant.now());
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts to the public door, headers as given. */
    public HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(webhooks() + path)).POST(BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!CLIENTS_OWN.contains(name)) {
                request.header(name, value);
            }
        });
        return ask(request.build());
    }

    /** Asks the private API as admin. */
    public JsonNode get(String path) {
        return json(ask(api(path).GET().build()), 200);
    }

    /** Asks anything of the private listener as admin. */
    public HttpResponse<String> getRaw(String path) {
        return ask(api(path).GET().build());
    }

    /** Posts to the private API as admin, and expects success. */
    public JsonNode post(String path, String body) {
        return json(postRaw(path, body), 200);
    }

    /** Posts to the private API as admin. */
    public HttpResponse<String> postRaw(String path, String body) {
        return ask(api(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A vendor's book. */
    public JsonNode book(String vendor) {
        return get("/api/accounting?vendor=" + vendor).get("items").get(0);
    }

    public HttpResponse<String> ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder api(String path) {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(admin() + path)).header("Authorization", "Basic " + login);
    }

    private static JsonNode json(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
