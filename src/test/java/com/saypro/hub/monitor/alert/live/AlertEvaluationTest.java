package com.saypro.hub.monitor.alert.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import com.saypro.hub.monitor.Monitor;
import com.saypro.hub.monitor.Signals;
import com.saypro.hub.monitor.alert.AlertSummary;
import com.saypro.hub.monitor.alert.Alerts;
import com.saypro.hub.monitor.alert.RuleState;
import com.saypro.hub.monitor.alert.rule.AlertFile;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import com.saypro.hub.monitor.alert.rule.AlertRules;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the running hubs make of alert rules: with their database, one after another, and after a restart. */
class AlertEvaluationTest {
    private static final Instant BEGIN = Instant.parse("2026-01-31T10:00:00Z");
    private static final String THRESHOLD = """
            description: Too many payments fail.
            alert: threshold
            severity: error
            accountable: payments
            watches: {takes: [{types: [payment.failed]}]}
            over: 1m
            above: 2
            recovers: {for: 10s}
            """;

    private final AlertRules rules = RoomsOnPostgres.bean(AlertRules.class);
    private final Monitor monitor = RoomsOnPostgres.bean(Monitor.class);
    private final EventLog log = RoomsOnPostgres.bean(EventLog.class);
    private AlertEvaluation hub;

    @BeforeEach
    void empty() throws Exception {
        RoomsOnPostgres.empty();
        RoomsOnPostgres.sql()
                .sql("update alert_evaluator set holder = null, ticked = null, since = null")
                .update();
        live(THRESHOLD);
        hub = hub();
    }

    @AfterEach
    void forget() {
        rules.replace(List.of(), Set.of());
    }

    private static AlertEvaluation hub() {
        return hub(RoomsOnPostgres.bean(Engines.class));
    }

    private static AlertEvaluation hub(Engines engines) {
        return new AlertEvaluation(
                RoomsOnPostgres.bean(JdbcTemplate.class),
                RoomsOnPostgres.bean(TransactionTemplate.class),
                RoomsOnPostgres.bean(AlertRules.class),
                RoomsOnPostgres.bean(AlertMeters.class),
                engines);
    }

    private static AlertRule rule(String name, String text) throws BrokenFile {
        Path file = Path.of(name + ".rule.yaml");
        return AlertFile.read(file, Entry.of(file, text.getBytes(UTF_8)), EventFields.load(Path.of("mappings")));
    }

    private void live(String text) throws BrokenFile {
        rules.replace(List.of(rule("failing", text)), Set.of());
    }

    private static Event failed(String id, String payment, int second) {
        Event event = event(id, "payment.failed", second);
        ((ObjectNode) event.data()).put("paymentId", payment);
        return event;
    }

    private static Event event(String id, String type, int second) {
        Instant at = BEGIN.plusSeconds(second);
        return new Event(
                "stripe:" + id,
                type,
                "p",
                at,
                "stripe",
                Category.PAYMENT,
                Via.WEBHOOK,
                at,
                UUID.randomUUID(),
                false,
                null,
                JsonNodeFactory.instance.objectNode().put("paymentId", id).put("count", 3));
    }

    private void fail(String id, int second) {
        monitor.take(List.of(event(id, "payment.failed", second)));
    }

    private static void tick(AlertEvaluation hub, int second) {
        hub.tick(BEGIN.plusSeconds(second));
    }

    /** What was found since it was last asked for. */
    private static List<Finding> found() {
        FindingsOutbox outbox = RoomsOnPostgres.bean(FindingsOutbox.class);
        FindingsOutbox.Waiting waiting = outbox.take();
        outbox.sent(waiting);
        return waiting.findings();
    }

    private void outage() {
        fail("a", 1);
        fail("b", 2);
        fail("b", 2);
        tick(hub, 3);
        fail("c", 4);
        tick(hub, 5);
    }

    @Test
    void aVendorThatIsMaintainedIsNotBlamedUntilAWholeWindowWasWatchedSince() {
        Instant until = BEGIN.plusSeconds(30);
        hub = hub(new Engines(
                (vendor, from, to) -> vendor.equals("stripe") && from.isBefore(until) && to.isAfter(BEGIN)
                        ? List.of(new Maintenance.Span(BEGIN, until, "a new database"))
                        : List.of(),
                10));
        outage();
        fail("d", 60);
        tick(hub, 61);
        assertThat(found()).isEmpty();
        fail("e", 88);
        fail("f", 89);
        tick(hub, 89);
        assertThat(found()).isEmpty();
        tick(hub, 91);
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason()).contains("3 in 1m"));
    }

    @Test
    void whatIsToldOfOneCustomerIsToldThoughTheVendorIsMaintained() throws Exception {
        live(THRESHOLD + "per: [vendor, paymentId]\n");
        hub = hub(new Engines((vendor, from, to) -> List.of(new Maintenance.Span(from, to, "always")), 10));
        for (int i = 0; i < 3; i++) {
            monitor.take(List.of(failed("f" + i, "one", 1)));
        }
        tick(hub, 3);
        assertThat(found()).hasSize(1);
    }

    @Test
    void thatThereAreTooManyGroupsIsFoundOnceAndClearedWhenTheyAreForgotten() throws Exception {
        live(THRESHOLD + "per: [paymentId]\n");
        Engines few = new Engines((vendor, from, to) -> List.of(), 2);
        hub = hub(few);
        for (int i = 0; i < 12; i++) {
            monitor.take(List.of(failed("f" + i, "p" + i % 4, 1)));
        }
        tick(hub, 3);
        assertThat(found()).extracting(finding -> finding.failure().kind()).containsOnlyOnce("groups");
        tick(hub, 4);
        assertThat(found()).isEmpty();
        hub = hub(few);
        tick(hub, 10);
        assertThat(found()).isEmpty();
        tick(hub, 300);
        tick(hub, 312);
        assertThat(found())
                .as("two groups and that there were too many")
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.cleared()).isEqualTo("auto"));
        tick(hub, 400);
        assertThat(found()).isEmpty();
    }

    @Test
    void anOutageIsFoundOnceAndClearedOnce() {
        outage();
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.vendor()).isEqualTo("stripe");
            assertThat(finding.failure().step()).isEqualTo("failing");
            assertThat(finding.failure().kind()).isEqualTo("threshold");
            assertThat(finding.failure().reason())
                    .isEqualTo("Too many payments fail (vendor stripe): 3 in 1m, bound more than 2.");
            assertThat(finding.evidence().events()).containsExactly("stripe:a", "stripe:b", "stripe:c");
        });
        fail("d", 7);
        tick(hub, 8);
        tick(hub, 30);
        assertThat(found()).isEmpty();
        tick(hub, 70);
        tick(hub, 80);
        assertThat(found()).singleElement().extracting(Finding::cleared).isEqualTo("auto");
    }

    @Test
    void aHubThatIsStartedAgainFiresNothingTwiceAndForgetsNothing() {
        outage();
        found();
        AlertEvaluation again = hub();
        tick(again, 20);
        fail("d", 21);
        tick(again, 22);
        assertThat(found()).isEmpty();
        tick(again, 71);
        tick(again, 90);
        assertThat(found()).singleElement().extracting(Finding::cleared).isEqualTo("auto");
    }

    @Test
    void whatWasCountedBeforeARestartCountsAfterIt() {
        fail("a", 1);
        tick(hub, 2);
        fail("b", 3);
        tick(hub, 15);
        AlertEvaluation again = hub();
        tick(again, 30);
        fail("c", 31);
        tick(again, 32);
        assertThat(found()).hasSize(1);
    }

    @Test
    void ofTwoHubsOneJudgesAndTheOtherTakesItsPlaceWhenItIsSilent() {
        AlertEvaluation other = hub();
        outage();
        tick(other, 6);
        assertThat(found()).hasSize(1);
        fail("d", 7);
        tick(other, 20);
        tick(hub, 21);
        tick(other, 70);
        tick(hub, 71);
        tick(other, 80);
        tick(hub, 81);
        assertThat(found()).singleElement().extracting(Finding::cleared).isEqualTo("auto");

        fail("e", 100);
        tick(hub, 101);
        fail("f", 102);
        fail("g", 103);
        tick(other, 103);
        tick(hub, 104);
        assertThat(found()).hasSize(1);
    }

    @Test
    void aRuleThatIsRemovedTakesItsAlertsWithItAndABrokenOneDoesNot() {
        outage();
        found();
        rules.replace(List.of(), Set.of("failing"));
        tick(hub, 6);
        assertThat(found()).isEmpty();
        rules.replace(List.of(), Set.of());
        tick(hub, 7);
        assertThat(found()).singleElement().extracting(Finding::cleared).isEqualTo("fixed");
    }

    @Test
    void anotherBoundIsHeldAgainstWhatWasCountedBefore() throws Exception {
        live(THRESHOLD.replace("above: 2", "above: 3"));
        outage();
        assertThat(found()).isEmpty();
        live(THRESHOLD);
        tick(hub, 12);
        assertThat(found()).hasSize(1);
    }

    private void told() {
        RoomsOnPostgres.bean(PastTold.class).look(Instant.now().plusSeconds(1));
    }

    private static Event failed(String id, int ago) {
        Instant at = Instant.now().minusSeconds(ago);
        Event event = event(id, "payment.failed", 0);
        return new Event(
                event.id(),
                event.type(),
                "p",
                at,
                "stripe",
                Category.PAYMENT,
                Via.WEBHOOK,
                at,
                UUID.randomUUID(),
                false,
                null,
                event.data());
    }

    @Test
    void newTakesAreFilledFromTheLogAndEachEventCountsOnce() throws Exception {
        live(THRESHOLD.replace("payment.failed", "payment.captured"));
        Event before = failed("a", 40);
        Event both = failed("b", 30);
        Event late = failed("c", 20);
        monitor.take(List.of(before, both));
        log.record(List.of(before, both));
        live(THRESHOLD.replace("above: 2", "above: 10"));
        monitor.take(List.of(late));
        log.record(List.of(late));
        told();
        told();
        assertThat(counted()).isEqualTo(3);
        live(THRESHOLD);
        hub.tick(Instant.now());
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason()).contains("3 in 1m"));
        assertThat(rows("alert_told")).isZero();
    }

    @Test
    void whatTheLogHoldsAndIsWatchedOnlyLaterCountsOnce() throws Exception {
        monitor.take(List.of(failed("a", 40)));
        Event unwatched = failed("b", 30);
        log.record(List.of(unwatched));
        told();
        monitor.take(List.of(unwatched));
        told();
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void aRuleThatComesBackIsToldWhatWasMeanwhile() throws Exception {
        Event first = failed("a", 40);
        monitor.take(List.of(first));
        log.record(List.of(first));
        told();
        live(THRESHOLD.replace("payment.failed", "payment.captured"));
        hub.tick(Instant.now());
        Event meanwhile = failed("b", 30);
        monitor.take(List.of(meanwhile));
        log.record(List.of(meanwhile));
        live(THRESHOLD);
        Event last = failed("c", 20);
        monitor.take(List.of(last));
        log.record(List.of(last));
        told();
        hub.tick(Instant.now());
        assertThat(found()).hasSize(1);
        assertThat(counted()).isEqualTo(3);
    }

    /** How many failures were counted, wherever the counts are. */
    private static int counted() {
        return RoomsOnPostgres.sql().sql("""
                        select coalesce(sum(value), 0) from (
                          select value from signal_delta, unnest(sources, vals) as each (source, value) join alert_source using (source)
                          union all select value from signal join alert_source using (source)) as counted""").query(Integer.class).single();
    }

    @Test
    void whatTheHubTellsOfItselfCounts() throws Exception {
        live(THRESHOLD.replace("payment.failed", "door.refused"));
        RoomsOnPostgres.bean(Signals.class).tell(List.of(event("x", "door.refused", 1)));
        tick(hub, 2);
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.failure().reason()).contains("3 in 1m"));
    }

    @Test
    void countsAreFoldedAndForgotten() {
        outage();
        tick(hub, 20);
        assertThat(rows("signal_delta")).isZero();
        assertThat(rows("signal")).isEqualTo(1);
        tick(hub, 700);
        assertThat(rows("signal")).isZero();
    }

    private static int rows(String table) {
        return RoomsOnPostgres.sql()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void peopleSeeWhatFiresAndWhatFired() {
        Alerts alerts = RoomsOnPostgres.bean(Alerts.class);
        assertThat(alerts.rules())
                .singleElement()
                .extracting(AlertSummary::state)
                .isEqualTo(RuleState.OK);
        outage();
        assertThat(alerts.rule("failing")).get().satisfies(rule -> {
            assertThat(rule.state()).isEqualTo(RuleState.FIRING);
            assertThat(rule.kind()).isEqualTo("threshold");
            assertThat(rule.lastFired()).isEqualTo(BEGIN.plusSeconds(5));
            assertThat(rule.firing()).singleElement().satisfies(firing -> {
                assertThat(firing.group()).containsEntry("vendor", "stripe");
                assertThat(firing.value()).isEqualTo(3);
                assertThat(firing.bound()).isEqualTo(2);
            });
        });
        tick(hub, 71);
        tick(hub, 90);
        assertThat(alerts.history("failing", 10))
                .singleElement()
                .satisfies(firing -> assertThat(firing.recovered()).isNotNull());
        rules.replace(List.of(), Set.of("failing"));
        assertThat(alerts.rules())
                .singleElement()
                .extracting(AlertSummary::state)
                .isEqualTo(RuleState.REFUSED);
    }
}
