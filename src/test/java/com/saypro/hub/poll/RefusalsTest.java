package com.saypro.hub.poll;

import static com.saypro.hub.poll.StandIn.Told.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.poll.StandIn.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, tokens, limits and everything else that a vendor may answer instead of a page. */
class RefusalsTest {
    @TempDir
    Path folder;

    private static final String POLL = """
            polls:
              things:
                request: {path: /things, query: {cursor: "{cursor}"}}
                items: /data
                paging: {style: cursor, next: /next}
            """;
    private static final String BEARER =
            "api: {url: \"https://api.acme.example\", auth: bearer, budget: 1000}\n" + POLL;
    private static final String OAUTH = """
            api:
              url: https://api.acme.example
              auth: oauth2
              oauth2: {token: /v1/oauth2/token}
              budget: 1000
            """ + POLL;
    private static final Told PAGE = json("{\"data\":[{\"id\":1}]}");

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

    private void fires(String yaml, Told... answers) {
        routes.says(yaml);
        routes.vendor.answers(answers);
        routes.fires("things");
    }

    private Told limited(String header, String value) {
        return Told.of(429).with(header, value);
    }

    @Test
    void aShortWaitIsWaited() {
        fires(BEARER, limited("Retry-After", "0.2"), PAGE);

        assertThat(routes.bodies()).hasSize(1);
        assertThat(routes.vendor.asked()).hasSize(2);
    }

    @Test
    void aLongWaitEndsTheSweepUntilItIsOver() {
        long reset = Instant.now().getEpochSecond() + 600;
        fires(BEARER, limited("X-RateLimit-Reset", String.valueOf(reset)), PAGE);
        assertThat(routes.row("things").notBefore())
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(700));

        routes.fires("things");

        assertThat(routes.vendor.asked()).hasSize(1);
        RoomsOnPostgres.sql().sql("update poll set not_before = now()").update();
        routes.fires("things");
        assertThat(routes.bodies()).hasSize(1);
    }

    @Test
    void aVendorMayNameItsLimitInAnotherRefusal() {
        fires(
                BEARER.replace("budget: 1000", "budget: 1000, limited: [REQUEST_LIMIT_EXCEEDED]"),
                new Told(403, Map.of("Retry-After", "900"), "[{\"errorCode\":\"REQUEST_LIMIT_EXCEEDED\"}]"));

        assertThat(routes.findings).isEmpty();
        assertThat(routes.row("things").notBefore()).isAfter(Instant.now().plusSeconds(800));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsOneIncidentUntilItIsTaken(int status) {
        fires(BEARER, Told.of(status));
        assertThat(routes.findings).singleElement().satisfies(finding -> {
            assertThat(finding.failure().failureClass().word()).isEqualTo("config");
            assertThat(finding.failure().reason()).contains("HUB_ACME_API_KEY").doesNotContain(PollRoutes.KEY);
            assertThat(finding.route()).isEqualTo("acme-things-poll");
        });

        routes.vendor.answers(PAGE);
        routes.fires("things");

        assertThat(routes.findings.get(1).cleared()).isEqualTo("auto");
        assertThat(routes.findings.get(1).fingerprint())
                .isEqualTo(routes.findings.get(0).fingerprint());
    }

    @Test
    void aVendorThatIsAwayThreeTimesInARowIsAnIncident() {
        fires(BEARER, Told.of(503), Told.CUT);
        routes.fires("things");
        assertThat(routes.findings).isEmpty();

        routes.fires("things");

        assertThat(routes.findings).hasSize(1);
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("vendor-away");
    }

    @Test
    void aVendorThatStaysAwayIsLeftAlone() {
        fires(BEARER, Told.of(500));
        for (int i = 0; i < 9; i++) {
            routes.fires("things");
        }

        assertThat(routes.vendor.asked()).hasSize(5);
        assertThat(routes.row("things").failures()).isEqualTo(10);
    }

    @Test
    void aTokenIsAskedForOnceAndAgainWhenItIsRefused() {
        routes.environment.setProperty("HUB_ACME_API_KEY", "me:s3cret");
        fires(
                OAUTH,
                json("{\"access_token\":\"A1\",\"expires_in\":32400}"),
                json("{\"data\":[{\"id\":1}],\"next\":\"2\"}"),
                Told.of(401),
                json("{\"access_token\":\"A2\",\"expires_in\":32400}"),
                json("{\"data\":[{\"id\":2}]}"));

        assertThat(routes.bodies()).containsExactly("{\"id\":1}", "{\"id\":2}");
        List<StandIn.Asked> asked = routes.vendor.asked();
        assertThat(asked.get(0).url()).isEqualTo("/v1/oauth2/token");
        assertThat(asked.get(0).body()).isEqualTo("grant_type=client_credentials");
        assertThat(asked.get(0).headers()).containsEntry("authorization", "Basic bWU6czNjcmV0");
        assertThat(asked.get(1).headers()).containsEntry("authorization", "Bearer A1");
        assertThat(asked.get(4).headers()).containsEntry("authorization", "Bearer A2");
        assertThat(asked.get(4).url()).isEqualTo("/things?cursor=2");
    }

    @Test
    void aTokenGoesToNoHostButTheVendors() {
        routes.environment.setProperty("HUB_ACME_API_KEY", "me:s3cret");
        fires(
                OAUTH.replace("token: /v1/oauth2/token", "token: /v1/oauth2/token, instance: acme.example"),
                json("{\"access_token\":\"A1\",\"instance_url\":\"https://evil.example\"}"));

        assertThat(routes.vendor.asked()).hasSize(1);
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-token");
    }

    @Test
    void tokensThatNeverHoldEndTheSweep() {
        routes.environment.setProperty("HUB_ACME_API_KEY", "me:s3cret");
        fires(OAUTH, json("{\"access_token\":\"A1\",\"expires_in\":0}"));

        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-token");
        assertThat(routes.vendor.asked()).hasSizeLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/p2", "http://127.0.0.1:1/p2", "//evil.example/p2", "http://a@{host}/p2"})
    void aLinkAwayFromTheApiIsNotFollowed(String link) {
        String host = routes.vendor.url().substring("http://".length());
        fires(
                BEARER.replace("style: cursor, next: /next", "style: next, next: /next"),
                json("{\"data\":[{\"id\":1}],\"next\":\"" + link.replace("{host}", host) + "\"}"));

        assertThat(routes.vendor.asked()).hasSize(1);
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-link");
        assertThat(routes.bodies()).as("a page is taken whole or not at all").isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        fires(BEARER, Told.of(302).with("Location", routes.vendor.url() + "/elsewhere"));

        assertThat(routes.vendor.asked()).hasSize(1);
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"data\":", "{\"errors\":[]}", "[]"})
    void anAnswerThatIsNoPageIsAnIncidentAndNotSkipped(String body) {
        fires(BEARER, json(body));

        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-page");
        assertThat(routes.row("things").lastSuccess()).isNull();
    }

    @Test
    void anItemThatIsTooLargeIsToldAndTheOthersAreTaken() {
        fires(BEARER, json("{\"data\":[{\"id\":1},{\"a\":\"" + "x".repeat(4 << 20) + "\"},{\"id\":3}]}"));

        assertThat(routes.bodies()).containsExactly("{\"id\":1}", "{\"id\":3}");
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-item");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        fires(BEARER, json("x".repeat(VendorClient.LARGEST_ANSWER + 1)));

        assertThat(routes.row("things").lastError()).contains("cannot be reached");
        assertThat(routes.bodies()).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        fires(BEARER, PAGE.with("ETag", "\"v1\"").with("Last-Modified", "Sat, 31 Jan 2026 12:00:00 GMT"), Told.of(304));

        routes.fires("things");

        assertThat(routes.bodies()).hasSize(1);
        assertThat(routes.vendor.asked().get(1).headers())
                .containsEntry("if-none-match", "\"v1\"")
                .containsEntry("if-modified-since", "Sat, 31 Jan 2026 12:00:00 GMT");
        assertThat(routes.row("things").failures()).isZero();
    }

    @Test
    void aCursorThatTheVendorForgotBeginsTheSweepAnew() {
        fires(
                BEARER,
                json("{\"data\":[{\"id\":1}],\"next\":\"2\"}"),
                Told.of(410),
                json("{\"data\":[{\"id\":1}],\"next\":\"3\"}"),
                json("{\"data\":[{\"id\":2}]}"));

        assertThat(routes.bodies()).containsExactly("{\"id\":1}", "{\"id\":1}", "{\"id\":2}");
        assertThat(routes.row("things").lastError()).isNull();
    }

    @Test
    void aPageThatNamesItselfAsTheNextEndsTheSweep() {
        fires(BEARER, json("{\"data\":[{\"id\":1}],\"next\":\"2\"}"));

        assertThat(routes.vendor.asked()).hasSize(2);
        assertThat(routes.findings.get(0).failure().kind()).isEqualTo("poll-stuck");
    }

    @Test
    void withoutAKeyNothingIsAskedAndNobodyIsTold() {
        routes.environment.setProperty("HUB_ACME_API_KEY", " ");
        fires(BEARER, PAGE);

        assertThat(routes.vendor.asked()).isEmpty();
        assertThat(routes.findings).isEmpty();
    }

    @Test
    void xmlIsTakenWhole() {
        fires(
                "api: {url: \"https://api.acme.example\", auth: basic, budget: 1000}\n"
                        + "polls: {things: {request: {path: /track.xml}, format: xml}}\n",
                new Told(200, Map.of(), " <?xml version=\"1.0\"?><track/>"));

        assertThat(routes.bodies()).containsExactly(" <?xml version=\"1.0\"?><track/>");
        assertThat(routes.vendor.asked().get(0).headers().get("authorization")).startsWith("Basic ");
    }
}
