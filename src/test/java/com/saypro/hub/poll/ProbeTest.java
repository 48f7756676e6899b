package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Probed.Trouble;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.VendorFile;
import com.saypro.hub.poll.StandIn.Told;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The product's route that probes, against servers of this machine. */
class ProbeTest {
    @TempDir
    Path folder;

    private static final String KEY = "key-n0t-for-any-eye";
    private static final String API = "api: {url: 'https://api.acme.example', auth: bearer}\n";

    private final StandIn vendor = new StandIn();
    private final MockEnvironment environment =
            new MockEnvironment().withProperty("HUB_ACME_API_KEY", KEY).withProperty("HUB_ACME_API_URL", vendor.url());
    private final Probes probes = new Probes();
    private final List<Probed> answered = new ArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Prober prober;

    /** Stands for the room that keeps what is answered. */
    public final class Answers {
        public void answered(Probed probed) {
            answered.add(probed);
        }
    }

    @BeforeEach
    void start() throws Exception {
        RoomsOnPostgres.sql().sql("delete from probe").update();
        Credentials credentials = new Credentials(environment);
        Asking asking = new Asking();
        ProbesNow now = new ProbesNow();
        ProbeTurns turns = new ProbeTurns(RoomsOnPostgres.bean(JdbcTemplate.class));
        prober = new Prober(probes, new Accounts(credentials, new Tokens()), credentials, turns, now, true);
        camel.disableJMX();
        camel.getRegistry().bind("prober", prober);
        camel.getRegistry().bind("askVendor", new AskVendor(asking));
        camel.getRegistry().bind("readProbe", new ReadProbe());
        camel.getRegistry().bind("probeClient", new ProbeClient(new VendorClient(asking), now));
        camel.getRegistry().bind("probeAnswers", new Answers());
        Path file = Path.of("routes/hub/probe.camel.yaml");
        String text = Files.readString(file).replace("routeConfigurationId: stage", "");
        String asks = text.substring(text.indexOf("- route:\n    id: probe-ask"));
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(ResourceHelper.fromBytes("file:" + file, asks.getBytes(StandardCharsets.UTF_8)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:found").to("mock:found");
            }
        });
    }

    @AfterEach
    void stop() {
        camel.stop();
        vendor.close();
    }

    private VendorFile file(String health) throws IOException, BrokenFile {
        Path acme = Files.createDirectories(folder.resolve("acme"));
        Files.writeString(acme.resolve("vendor.yaml"), "name: Acme\ncategory: payment\n" + API + "health:\n" + health);
        return VendorFile.of(acme);
    }

    private Probed ask(String probe) throws Exception {
        probes.put(probes.read(file("  api: {" + probe + "}\n")));
        RoomsOnPostgres.sql().sql("delete from probe").update();
        List<Probing> due = prober.due();
        assertThat(due).hasSize(1);
        if (!camel.isStarted()) {
            camel.start();
        }
        camel.createProducerTemplate().sendBody("direct:probe", due.get(0));
        return answered.get(answered.size() - 1);
    }

    @Test
    void aGoodAnswerIsOneOfTheStatusesWithTheBody() throws Exception {
        vendor.answers(Told.json("{\"status\": {\"indicator\": \"none\"}}"));
        assertThat(ask("url: /status, body: {at: /status/indicator, equals: [none, minor]}")
                        .isGood())
                .isTrue();
        assertThat(vendor.asked().get(0).headers()).doesNotContainKey("authorization");

        vendor.answers(Told.json("{\"status\": {\"indicator\": \"major\"}}"));
        Probed other = ask("url: /status, body: {at: /status/indicator, equals: [none, minor]}");
        assertThat(other.trouble()).isEqualTo(Trouble.BODY);
        assertThat(other.reason()).isEqualTo("The answer's /status/indicator is not none or minor");

        vendor.answers(Told.json("no JSON"));
        assertThat(ask("url: /status, body: {at: /status, equals: ok}").reason())
                .isEqualTo("The answer is no JSON");
        assertThat(ask("url: /status, body: {contains: JSON}").isGood()).isTrue();
    }

    @Test
    void anotherStatusIsNoGoodAnswerAndARedirectIsNotFollowed() throws Exception {
        vendor.answers(Told.of(503));
        Probed away = ask("url: /v1");
        assertThat(away.trouble()).isEqualTo(Trouble.STATUS);
        assertThat(away.status()).isEqualTo(503);

        vendor.answers(Told.of(401));
        assertThat(ask("url: /v1, status: [200, 401]").isGood()).isTrue();

        vendor.asked().clear();
        vendor.answers(Told.of(302).with("Location", vendor.url() + "/elsewhere"));
        assertThat(ask("url: /v1").status()).isEqualTo(302);
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void theKeyIsSentOnlyWhereTheFileSaysSo() throws Exception {
        vendor.answers(Told.of(200));
        ask("url: /v1, key: true, method: HEAD");
        assertThat(vendor.asked().get(0).headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(vendor.asked().get(0).method()).isEqualTo("HEAD");
    }

    @Test
    void aLateAnswerIsNoneAndASlowOneIsSlow() throws Exception {
        vendor.answers(each -> {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(400).toNanos());
            return Told.of(200);
        });
        assertThat(ask("url: /v1, timeout: 0.2s").trouble()).isEqualTo(Trouble.TIMEOUT);

        Probed slow = ask("url: /v1, slow: 0.3s");
        assertThat(slow.isGood()).isTrue();
        assertThat(slow.isSlow()).isTrue();
    }

    @Test
    void whereNobodyAnswersItIsSaidHowFarItCame() throws Exception {
        vendor.answers(Told.CUT);
        assertThat(ask("url: /v1").trouble()).isEqualTo(Trouble.CUT);

        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty("HUB_ACME_API_URL", "http://127.0.0.1:" + free.getLocalPort());
        }
        assertThat(ask("url: /v1").trouble()).isEqualTo(Trouble.CONNECT);

        environment.setProperty("HUB_ACME_API_URL", "https://nowhere.invalid");
        assertThat(ask("url: /v1").trouble()).isEqualTo(Trouble.DNS);

        environment.setProperty("HUB_ACME_API_URL", vendor.url().replace("http:", "https:"));
        assertThat(ask("url: /v1, timeout: 0.3s").trouble())
                .as("no encrypted connection comes about in time")
                .isIn(Trouble.CONNECT, Trouble.TIMEOUT, Trouble.TLS);
    }

    @Test
    void theEndOfTheCertificateIsReadFromTheConnection() throws Exception {
        Keys keys = Keys.valid(10, 1);
        Probed probed = askEncrypted(keys, keys);
        assertThat(probed.isGood()).isTrue();
        assertThat(probed.certificateEnds())
                .isBetween(Instant.now().plus(Duration.ofDays(8)), Instant.now().plus(Duration.ofDays(10)));
    }

    @Test
    void aCertificateThatIsOverIsNoGoodOne() throws Exception {
        Keys over = Keys.valid(10, 30);
        Probed probed = askEncrypted(over, over);
        assertThat(probed.trouble()).isEqualTo(Trouble.TLS);
        assertThat(probed.reason()).isEqualTo("The certificate is over");
    }

    @Test
    void aCertificateThatNobodyKnowsEndsTheConnection() throws Exception {
        assertThat(askEncrypted(Keys.valid(10, 1), null).trouble()).isEqualTo(Trouble.TLS);
    }

    private Probed askEncrypted(Keys keys, Keys trusted) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.server()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            if (trusted != null) {
                trust(camel, trusted);
            }
            environment.setProperty(
                    "HUB_ACME_API_URL",
                    "https://localhost:" + server.getAddress().getPort());
            return ask("url: /v1, certificate: 21d");
        } finally {
            server.stop(0);
        }
    }

    private static void trust(CamelContext camel, Keys keys) {
        camel.getComponent("https", HttpComponent.class).setSslContextParameters(keys.client());
    }

    @Test
    void aVendorOfWhichTheHubHasNothingIsNotAsked() throws Exception {
        probes.put(probes.read(file("  api: {url: /v1}\n")));
        assertThat(prober.due()).hasSize(1);
        RoomsOnPostgres.sql().sql("delete from probe").update();

        environment.setProperty("HUB_ACME_API_KEY", " ");
        assertThat(prober.due()).isEmpty();

        environment.setProperty("HUB_ACME_SECRETS", "whsec");
        assertThat(prober.due()).hasSize(1);
    }

    @Test
    void ofSeveralHubsOneAsksAndNotBeforeItIsTime() throws Exception {
        probes.put(probes.read(file("  api: {url: /v1, every: 1h}\n  other: {url: /v2, every: 1s}\n")));
        assertThat(prober.due()).hasSize(2);
        assertThat(prober.due()).isEmpty();

        RoomsOnPostgres.sql().sql("update probe set due = due - interval '2 s'").update();
        assertThat(prober.due()).hasSize(1);
    }

    @Test
    void whatStandsInForTheApiIsNotAskedForTheStatusPage() throws Exception {
        probes.put(probes.read(file("  page: {url: 'https://status.acme.example/v2'}\n")));
        assertThat(prober.due()).isEmpty();
    }

    @Test
    void aFileThatLeadsElsewhereOrSaysNothingIsRefused() {
        assertThatThrownBy(() -> probes.read(file("  api: {url: 'http://acme.example/v1'}\n")))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> probes.read(file("  api: {url: 'https://me:too@acme.example/v1'}\n")))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> probes.read(file("  api: {url: '//acme.example/v1'}\n")))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> probes.read(file("  api: {url: /v1, fails: 6/5}\n")))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> probes.read(file("  api: {url: /v1, method: HEAD, body: {contains: x}}\n")))
                .isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> probes.read(file("  api: {url: /v1, status: 2xx}\n")))
                .isInstanceOf(BrokenFile.class);
    }
}
