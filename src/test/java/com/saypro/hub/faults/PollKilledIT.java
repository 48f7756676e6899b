package com.saypro.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.hub.poll.StandIn;
import com.saypro.hub.poll.StandIn.Told;
import com.saypro.hub.whole.HubProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A hub that is killed between two pages of a poll goes on at the page after the last durable one. */
class PollKilledIT {
    private static final int PAGES = 40;
    private static final int KILLED_AT = 15;
    private static final long BEGIN = Instant.now().getEpochSecond() - 3600;

    @Test
    @EnabledIfSystemProperty(named = "faults.scale", matches = "\\d\\d+", disabledReason = "The full run has it")
    void nothingIsLostOrDoubledWhenTheHubIsKilledBetweenTwoPages() throws Exception {
        CountDownLatch asked = new CountDownLatch(KILLED_AT);
        try (StandIn stripe = new StandIn();
                HubProcess hub = new HubProcess(Stage.folder("polling-hub")).onFilesOfItsOwn()) {
            Path route = hub.routes().resolve("inbound/stripe.camel.yaml");
            Files.writeString(route, Files.readString(route).replaceFirst("cron: .*", "cron: 0/2 * * * * ?"));
            stripe.answers(each -> {
                asked.countDown();
                return page(each.url());
            });
            hub.with("HUB_STRIPE_API_KEY=rk_test", "HUB_STRIPE_API_URL=" + stripe.url())
                    .start();
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            hub.kill();
            Report.killed();
            int before = stripe.asked().size();
            hub.start();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(ids(hub)).hasSize(PAGES).doesNotHaveDuplicates());
            assertThat(stripe.asked().get(before).url()).contains("starting_after=evt_k");
        }
    }

    private static List<String> ids(HubProcess hub) {
        List<String> ids = new ArrayList<>();
        hub.get("/api/events?vendor=stripe&limit=1000")
                .get("items")
                .forEach(event -> ids.add(event.get("id").asText()));
        return ids;
    }

    /** One event a page, the newest first. */
    private static Told page(String url) {
        int after = url.contains("starting_after=evt_k")
                ? Integer.parseInt(url.replaceAll(".*starting_after=evt_k(\\d+).*", "$1"))
                : PAGES;
        if (after == 0) {
            return Told.json("{\"data\":[],\"has_more\":false}");
        }
        int number = after - 1;
        return Told.json("""
                {"object":"list","has_more":%s,"data":[{"id":"evt_k%d","object":"event","created":%d,"livemode":true,
                 "type":"charge.succeeded","data":{"object":{"id":"ch_k%2$d","object":"charge","amount":4990,
                 "currency":"eur","captured":true,"status":"succeeded"}}}]}""".formatted(number > 0, number, BEGIN + number));
    }
}
