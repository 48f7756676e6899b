package com.saypro.hub.poll;

import static com.saypro.hub.poll.StandIn.Told.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.poll.StandIn.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which vendors turn pages, in a vendor's real shape. */
class PagingTest {
    @TempDir
    Path folder;

    private static final String API = "api: {url: \"https://api.acme.example\", auth: bearer, budget: 1000}\n";

    private PollRoutes routes;

    @BeforeEach
    void start() throws Exception {
        RoomsOnPostgres.sql().sql("truncate poll").update();
        routes = new PollRoutes(folder);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    /** Polls once and answers the URLs that were asked, and in the body of what was posted. */
    private List<String> sweep(String poll, Told... answers) {
        routes.says(API + "polls:\n  things:\n" + poll.indent(4));
        routes.vendor.answers(answers);
        routes.fires("things");
        assertThat(routes.findings).isEmpty();
        assertThat(routes.row("things").lastError()).isNull();
        assertThat(routes.row("things").lastSuccess()).isNotNull();
        return routes.vendor.asked().stream()
                .map(asked -> asked.url() + asked.body())
                .toList();
    }

    @Test
    void aCursorMayStandInThePostedBody() {
        List<String> asked = sweep("""
                request: {method: POST, path: /v2/events/search, body: {limit: 2, cursor: "{cursor}"}}
                items: /events
                mayLackItems: true
                paging: {style: cursor, next: /cursor}
                """, json("{\"events\":[{\"id\":1},{\"id\":2}],\"cursor\":\"c\\\"2\"}"), json("{}"));

        assertThat(asked)
                .containsExactly(
                        "/v2/events/search{\"limit\":2}", "/v2/events/search{\"limit\":2,\"cursor\":\"c\\\"2\"}");
        assertThat(routes.bodies()).containsExactly("{\"id\":1}", "{\"id\":2}");
    }

    @Test
    void pagesAreCountedUpToTheirTotal() {
        List<String> asked = sweep(
                """
                request: {path: /v1/reporting/transactions, query: {page: "{cursor}", end_date: "{until:iso}"}}
                items: /transaction_details
                paging: {style: page, pages: /total_pages}
                lag: 3h
                """,
                json("{\"transaction_details\":[{\"a\":1}],\"total_pages\":2}"),
                json("{\"transaction_details\":[{\"a\":2}],\"total_pages\":2}"));

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).contains("page=2").contains("Z");
        assertThat(routes.bodies()).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void aPageThatIsNotFullIsTheLast() {
        List<String> asked = sweep("""
                request: {path: /orders, query: {page: "{cursor}", per_page: "2"}}
                items: ""
                paging: {style: page, size: 2}
                """, json("[{\"id\":1},{\"id\":2}]"), json("[{\"id\":3}]"));

        assertThat(asked).containsExactly("/orders?page=1&per_page=2", "/orders?page=2&per_page=2");
        assertThat(routes.bodies()).hasSize(3);
    }

    @Test
    void anEmptyAnswerIsTheLastPage() {
        sweep(
                "request: {path: /orders, query: {page: \"{cursor}\"}}\nitems: \"\"\npaging: {style: page, size: 1}\n",
                json("[{\"id\":1}]"),
                Told.of(204));

        assertThat(routes.bodies()).hasSize(1);
    }

    @Test
    void anOffsetGrowsByWhatCame() {
        List<String> asked = sweep(
                """
                request: {path: /3.0/reports, query: {offset: "{cursor}", count: "2"}}
                items: /reports
                paging: {style: offset, size: 2}
                """, json("{\"reports\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"), json("{\"reports\":[{\"id\":\"b\"}]}"));

        assertThat(asked).containsExactly("/3.0/reports?offset=0&count=2", "/3.0/reports?offset=2&count=2");
    }

    @Test
    void aLinkHeaderIsFollowedAsItStands() {
        String base = routes.vendor.url() + "/admin/api/2025-01/orders.json?limit=1&page_info=";
        List<String> asked = sweep(
                "request: {path: /admin/api/2025-01/orders.json, query: {status: any}}\nitems: /orders\n"
                        + "paging: {style: link}\n",
                json("{\"orders\":[{\"id\":1}]}").with("Link", "<" + base + "a%3D>; rel=\"next\""),
                json("{\"orders\":[{\"id\":2}]}")
                        .with("Link", "<" + base + "p>; rel=\"previous\", <" + base + "b>; rel=\"next\""),
                json("{\"orders\":[]}").with("Link", "<" + base + "q>; rel=\"previous\""));

        assertThat(asked)
                .containsExactly(
                        "/admin/api/2025-01/orders.json?status=any",
                        "/admin/api/2025-01/orders.json?limit=1&page_info=a%3D",
                        "/admin/api/2025-01/orders.json?limit=1&page_info=b");
    }

    @Test
    void aPageNamesTheNextOneByAPathOrAmongItsLinks() {
        List<String> asked = sweep(
                "request: {path: /query, query: {q: \"SystemModstamp >= {since:iso}\"}}\nitems: /records\n"
                        + "paging: {style: next, next: /nextRecordsUrl}\n",
                json("{\"records\":[{}],\"nextRecordsUrl\":\"/services/data/v62.0/query/01g-2000\"}"),
                json("{\"records\":[{}],\"done\":true}"));
        assertThat(asked.get(1)).isEqualTo("/services/data/v62.0/query/01g-2000");

        RoomsOnPostgres.sql().sql("truncate poll").update();
        asked = sweep(
                "request: {path: /events}\nitems: /events\npaging: {style: next, next: /links}\n",
                json(
                        "{\"events\":[{}],\"links\":[{\"href\":\"/self\",\"rel\":\"self\"},{\"href\":\"/two\",\"rel\":\"next\"}]}"),
                json("{\"events\":[{}],\"links\":[{\"href\":\"/self\",\"rel\":\"self\"}]}"));
        assertThat(asked.get(asked.size() - 1)).isEqualTo("/two");
    }

    @Test
    void beyondWhatAVendorListsTheLowerBoundMovesToTheNewestItem() {
        long begin = Instant.now().toEpochMilli() - 3_600_000;
        Map<Integer, Long> deals = new TreeMap<>();
        for (int deal = 0; deal < 25; deal++) {
            deals.put(deal, begin + deal * 1000L);
        }
        routes.says(API + """
                polls:
                  things:
                    request:
                      method: POST
                      path: /crm/v3/objects/deals/search
                      body: {limit: 4, after: "{cursor}", filters: [{value: "{since:millis}"}]}
                    items: /results
                    paging: {style: cursor, next: /paging/next/after, cap: 8}
                    watermark: /updatedAt
                """);
        routes.vendor.answers(asked -> search(deals, asked.body()));

        routes.fires("things");

        assertThat(routes.row("things").lastError()).isNull();
        assertThat(routes.bodies().stream().distinct()).hasSize(25);
        assertThat(routes.vendor.asked())
                .allSatisfy(asked -> assertThat(asked.body()).doesNotContain("\"after\":\"8\""));
        assertThat(routes.row("things").watermark()).isEqualTo(Instant.ofEpochMilli(begin + 24_000));
    }

    /** As HubSpot searches: in the order of the time, and refuses what lies beyond the cap. */
    private static Told search(Map<Integer, Long> deals, String body) {
        long since = Long.parseLong(body.replaceAll(".*\"value\":\"(\\d+)\".*", "$1"));
        int after = body.contains("after") ? Integer.parseInt(body.replaceAll(".*\"after\":\"(\\d+)\".*", "$1")) : 0;
        if (after >= 8) {
            return Told.of(400);
        }
        List<String> found = new ArrayList<>();
        deals.entrySet().stream()
                .filter(deal -> deal.getValue() >= since)
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(deal -> found.add("{\"id\":" + deal.getKey() + ",\"updatedAt\":" + deal.getValue() + "}"));
        int end = Math.min(found.size(), after + 4);
        String next = end < found.size() ? ",\"paging\":{\"next\":{\"after\":\"" + end + "\"}}" : "";
        return json("{\"results\":[" + String.join(",", found.subList(after, end)) + "]" + next + "}");
    }

    @Test
    void whatIsInsertedWhilePagesAreTurnedIsSeenByTheNextSweep() {
        long begin = Instant.now().getEpochSecond() - 3600;
        List<Long> times = new ArrayList<>(List.of(begin + 5, begin + 4, begin + 3, begin + 2, begin + 1));
        routes.says(API + """
                polls:
                  things:
                    request: {path: /trackers, query: {page: "{cursor}", since: "{since:seconds}"}}
                    items: ""
                    paging: {style: page, size: 2}
                    watermark: /at
                """);
        routes.vendor.answers(asked -> {
            int page = Integer.parseInt(PollRoutes.query(asked).get("page"));
            List<String> items = times.stream()
                    .skip((page - 1) * 2L)
                    .limit(2)
                    .map(at -> "{\"at\":" + at + "}")
                    .toList();
            if (times.size() < 7) {
                times.add(0, begin + times.size() + 1);
            }
            return json("[" + String.join(",", items) + "]");
        });

        routes.fires("things");
        routes.fires("things");

        assertThat(routes.bodies().stream().distinct()).hasSize(7);
    }

    @Test
    void aLongTimeIsAskedForInParts() {
        routes.environment.withProperty("HUB_ACME_ACCOUNT", "act 1");
        List<String> asked = sweep("""
                request: {path: "/{setting:ACCOUNT}/insights", query: {since: "{since:date}", until: "{until:date}"}}
                window: 10h
                overlap: 1h
                """, json("{\"data\":1}"), json("{\"data\":2}"), json("{\"data\":3}"));

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0)).startsWith("/act%201/insights?since=20");
        assertThat(routes.bodies()).containsExactly("{\"data\":1}", "{\"data\":2}", "{\"data\":3}");
    }
}
