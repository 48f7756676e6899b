package com.saypro.hub.poll;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.Polled;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.mock.env.MockEnvironment;

/** The product's routes that poll and fetch, on a real PostgreSQL and a stand-in for the vendor; Kafka is a list. */
final class PollRoutes implements AutoCloseable {
    static final String KEY = "key-n0t-for-any-eye";

    final StandIn vendor = new StandIn();
    final MockEnvironment environment = new MockEnvironment();
    final List<Delivery> durable = new CopyOnWriteArrayList<>();
    final List<Finding> findings = new CopyOnWriteArrayList<>();
    final List<Polled> ended = new CopyOnWriteArrayList<>();
    final Polls polls = new Polls();
    final PollTable table = new PollTable(RoomsOnPostgres.sql());
    /** How many pages Kafka takes before it takes no more. */
    int kafkaTakes = Integer.MAX_VALUE;

    private final Path folder;
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;
    final Poller poller;

    PollRoutes(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder.resolve("acme"));
        environment.withProperty("HUB_ACME_API_KEY", KEY).withProperty("HUB_ACME_API_URL", vendor.url());
        Asking asking = new Asking();
        Tokens tokens = new Tokens();
        Accounts accounts = new Accounts(new Credentials(environment), tokens);
        poller = new Poller(
                polls,
                accounts,
                table,
                new ParentTable(RoomsOnPostgres.sql()),
                findings::add,
                ended::add,
                Duration.ofHours(24));
        camel.disableJMX();
        camel.getRegistry().bind("poller", poller);
        camel.getRegistry().bind("fetcher", new Fetcher(polls, accounts, findings::add));
        camel.getRegistry().bind("askVendor", new AskVendor(asking));
        camel.getRegistry().bind("readAnswer", new ReadAnswer());
        camel.getRegistry().bind("pollFailed", new PollFailed(poller));
        camel.getRegistry().bind("vendorClient", new VendorClient(asking));
        camel.getRegistry().bind("vendorBreaker", new PollConfiguration().vendorBreaker(asking));
        camel.getRegistry().bind("writeDeliveries", (Processor) exchange -> {});
        camel.getRegistry().bind("unavailable", (Processor)
                exchange -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 503));
        for (String file : List.of("errors", "poll", "fetch")) {
            Path path = Path.of("routes/hub/" + file + ".camel.yaml");
            String text = Files.readString(path)
                    .replace("kafka:hub.deliveries", "direct:kafka")
                    .replaceFirst("(?s)- route:\\s+id: poll-missed.*", "");
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes("file:" + path, text.getBytes(StandardCharsets.UTF_8)));
        }
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:kafka").process(PollRoutes.this::keep);
                from("direct:webhook").routeConfigurationId("webhook").to("direct:fetch");
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    private void keep(Exchange exchange) {
        if (kafkaTakes-- <= 0) {
            throw new IllegalStateException("Kafka is away");
        }
        List<?> batch = exchange.getMessage().getBody(List.class);
        batch.forEach(each -> durable.add((Delivery) each));
    }

    /** Has the vendor acme be asked so: the YAML of {@code api} and {@code polls}. */
    PollRoutes says(String yaml) {
        try {
            Files.writeString(folder.resolve("vendor.yaml"), "name: Acme\ncategory: payment\n" + yaml);
            polls.put(VendorApi.load(folder));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenFile e) {
            throw new IllegalStateException(e);
        }
    }

    /** One firing of a poll of acme's. */
    void fires(String poll) {
        template.send("direct:poll", exchange -> {
            exchange.setProperty("vendor", "acme");
            exchange.setProperty("poll", poll);
        });
    }

    /** A webhook of acme's goes through the gate with this body; answers the delivery it became, or the HTTP status. */
    Object tells(String body) {
        UUID id = Delivery.newId();
        Delivery delivery = new Delivery(
                id,
                "acme",
                Category.PAYMENT,
                Via.WEBHOOK,
                Instant.now(),
                id.toString(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                null);
        Exchange after = template.send(
                "direct:webhook", exchange -> exchange.getMessage().setBody(delivery));
        Integer status = after.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        return status != null ? status : after.getMessage().getBody();
    }

    /** The bodies that became durable, in order. */
    List<String> bodies() {
        return new ArrayList<>(durable)
                .stream()
                        .map(delivery -> new String(delivery.body(), StandardCharsets.UTF_8))
                        .toList();
    }

    PollRow row(String poll) {
        return table.of("acme").stream()
                .filter(row -> row.poll().equals(poll))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> query(StandIn.Asked asked) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : String.valueOf(asked.query()).split("&")) {
            String[] parts = URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2);
            query.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return query;
    }

    @Override
    public void close() {
        camel.stop();
        vendor.close();
    }
}
