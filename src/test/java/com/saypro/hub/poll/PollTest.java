package com.saypro.hub.poll;

import static com.saypro.hub.poll.StandIn.Told.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.poll.StandIn.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep's pages, its cursor and what becomes of both when something fails; the pages are in Stripe's shape. */
class PollTest {
    @TempDir
    Path folder;

    private static final String STRIPE = """
            api:
              url: https://api.acme.example
              auth: bearer
              budget: 1000
            polls:
              events:
                request:
                  path: /v1/events
                  query:
                    limit: "2"
                    created[gte]: "{since:seconds}"
                    created[lte]: "{until:seconds}"
                    starting_after: "{cursor}"
                items: /data
                entity: /data/object/id
                paging: {style: cursor, last: /id, more: /has_more}
                watermark: /created
                lag: 10m
            """;

    private final long hourAgo = Instant.now().getEpochSecond() - 3600;
    private PollRoutes routes;

    @BeforeEach
    void start() throws Exception {
        RoomsOnPostgres.sql().sql("truncate poll, poll_parent").update();
        routes = new PollRoutes(folder).says(STRIPE);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private String event(int number) {
        return "{\"id\":\"evt_" + number + "\", \"created\": " + (hourAgo + number)
                + ", \"data\":{\"object\":{\"id\":\"ch_" + number + "\"}}}";
    }

    private Told page(boolean more, int... numbers) {
        StringBuilder data = new StringBuilder();
        for (int number : numbers) {
            data.append(data.isEmpty() ? "" : ", ").append(event(number));
        }
        return json("{\"object\":\"list\",\"data\":[" + data + "],\"has_more\":" + more + "}");
    }

    @Test
    void pagesAreFollowedToTheEndAndEachItemIsADeliveryWithItsExactBytes() {
        routes.vendor.answers(page(true, 4, 3), page(false, 2));

        routes.fires("events");

        assertThat(routes.findings).isEmpty();
        assertThat(routes.bodies()).containsExactly(event(4), event(3), event(2));
        assertThat(routes.vendor.asked()).hasSize(2);
        assertThat(PollRoutes.query(routes.vendor.asked().get(0))).doesNotContainKey("starting_after");
        assertThat(PollRoutes.query(routes.vendor.asked().get(1))).containsEntry("starting_after", "evt_3");
        assertThat(routes.durable).allSatisfy(delivery -> {
            assertThat(delivery.headers()).containsExactly(java.util.Map.entry("poll", "events"));
            assertThat(delivery.key()).startsWith("acme:ch_");
            assertThat(delivery.via().word()).isEqualTo("poll");
        });
        assertThat(routes.row("events").watermark()).isEqualTo(Instant.ofEpochSecond(hourAgo + 4));
        assertThat(routes.row("events").lastSuccess()).isNotNull();
    }

    @Test
    void theNextSweepBeginsAtTheNewestItemLessTheOverlap() {
        routes.vendor.answers(page(false, 4));
        routes.fires("events");

        routes.fires("events");

        assertThat(PollRoutes.query(routes.vendor.asked().get(1)))
                .containsEntry("created[gte]", String.valueOf(hourAgo + 4 - 300));
        assertThat(routes.durable).as("the same page brings nothing new").hasSize(1);
    }

    @Test
    void aPageThatDidNotBecomeDurableIsAskedForAgainAndNoneIsLost() {
        routes.vendor.answers(page(true, 4, 3), page(false, 2), page(false, 2));
        routes.kafkaTakes = 1;
        routes.fires("events");
        assertThat(routes.bodies()).containsExactly(event(4), event(3));

        routes.kafkaTakes = 10;
        routes.fires("events");

        assertThat(routes.bodies()).containsExactly(event(4), event(3), event(2));
        assertThat(PollRoutes.query(routes.vendor.asked().get(2))).containsEntry("starting_after", "evt_3");
        assertThat(routes.row("events").watermark()).isEqualTo(Instant.ofEpochSecond(hourAgo + 4));
    }

    @Test
    void aVendorThatIsAwayIsAskedAgainWhereItStood() {
        routes.vendor.answers(page(true, 4, 3), Told.of(500));
        routes.fires("events");
        assertThat(routes.row("events").lastError()).contains("HTTP 500");

        routes.vendor.answers(Told.CUT);
        routes.fires("events");
        assertThat(routes.findings).isEmpty();

        routes.vendor.answers(page(false, 2));
        routes.fires("events");

        assertThat(routes.bodies()).containsExactly(event(4), event(3), event(2));
    }

    private static final String PARENTS = STRIPE + """
              entries:
                parents: {poll: events, id: /data/object/id, where: {/type: [done]}}
                request: {path: "/v1/entries/{id}", query: {after: "{cursor}"}}
                items: /data
                paging: {style: cursor, last: /id, more: /has_more}
                overlap: 10d
            """;

    private static String parent(String id, String type) {
        return "{\"id\":\"evt_" + id + "\", \"type\": \"" + type + "\", \"data\":{\"object\":{\"id\":\"po_" + id
                + "\"}}}";
    }

    private static String entry(String id) {
        return "{\"id\":\"txn_" + id + "\"}";
    }

    private static Told list(boolean more, String... items) {
        return json("{\"data\":[" + String.join(", ", items) + "],\"has_more\":" + more + "}");
    }

    private List<String> asked() {
        return routes.vendor.asked().stream()
                .map(each -> each.path() + " "
                        + Objects.requireNonNullElse(
                                PollRoutes.query(each).get(each.path().endsWith("events") ? "starting_after" : "after"),
                                "-"))
                .toList();
    }

    @Test
    void theItemsOfEachParentAreAskedForOnceAndNameIt() {
        routes.says(PARENTS);
        Map<String, Told> pages = Map.of(
                "/v1/events -", list(true, parent("1", "done"), parent("2", "under way")),
                "/v1/events evt_2", list(false, parent("3", "done")),
                "/v1/entries/po_1 -", list(true, entry("1"), entry("2")),
                "/v1/entries/po_1 txn_2", list(false, entry("3")),
                "/v1/entries/po_3 -", list(false, entry("4")));
        routes.vendor.answers(each -> pages.get(asked().get(asked().size() - 1)));

        routes.fires("entries");

        assertThat(routes.findings).isEmpty();
        assertThat(asked())
                .containsExactly(
                        "/v1/events -",
                        "/v1/entries/po_1 -",
                        "/v1/entries/po_1 txn_2",
                        "/v1/events evt_2",
                        "/v1/entries/po_3 -");
        assertThat(routes.bodies()).containsExactly(entry("1"), entry("2"), entry("3"), entry("4"));
        assertThat(routes.durable)
                .extracting(delivery -> delivery.headers().get("parent"))
                .containsExactly("po_1", "po_1", "po_1", "po_3");
        assertThat(routes.row("entries").lastSuccess()).isNotNull();

        routes.fires("entries");

        assertThat(routes.durable)
                .as("what was read to the end is not asked for again")
                .hasSize(4);
        assertThat(asked()).hasSize(7).endsWith("/v1/events -", "/v1/events evt_2");
    }

    @Test
    void aSweepOfParentsThatBreaksOffGoesOnWhereItStood() {
        routes.says(PARENTS);
        routes.vendor.answers(
                list(false, parent("1", "done"), parent("3", "done")),
                list(true, entry("1")),
                Told.of(500),
                list(false, entry("2")),
                list(false, entry("3")));
        routes.fires("entries");
        assertThat(routes.row("entries").lastError()).contains("HTTP 500");

        routes.fires("entries");

        assertThat(asked())
                .containsExactly(
                        "/v1/events -",
                        "/v1/entries/po_1 -",
                        "/v1/entries/po_1 txn_1",
                        "/v1/entries/po_1 txn_1",
                        "/v1/entries/po_3 -");
        assertThat(routes.bodies()).containsExactly(entry("1"), entry("2"), entry("3"));
    }
}
