package com.saypro.hub.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.FindingsOutbox;
import com.saypro.hub.event.Maintenance;
import com.saypro.hub.event.ProbeTerms;
import com.saypro.hub.event.Probed;
import com.saypro.hub.event.Probed.Trouble;
import com.saypro.hub.event.RoomsOnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hubs note of a vendor, on tables. */
class HealthWatchTest {
    private static final String VENDOR = "acme-health";
    private static final ProbeTerms TERMS = new ProbeTerms(true, 2, 3, Duration.ofSeconds(30), 0, Duration.ofDays(21));

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final HealthWatch watch = RoomsOnPostgres.bean(HealthWatch.class);
    private final Health health = RoomsOnPostgres.bean(Health.class);
    private final ProbeAnswers answers = RoomsOnPostgres.bean(ProbeAnswers.class);
    private final WatchedVendors vendors = RoomsOnPostgres.bean(WatchedVendors.class);

    @BeforeEach
    void oneVendor() {
        RoomsOnPostgres.empty();
        vendors.put(new WatchedVendors.Watched(VENDOR, Category.PAYMENT));
    }

    @AfterEach
    void noVendor() {
        vendors.remove(VENDOR);
    }

    private void answered(Instant at, Trouble trouble, Instant certificateEnds) {
        String reason = trouble == null ? null : "HTTP 503 is not what it should answer";
        answers.answered(
                new Probed(VENDOR, Category.PAYMENT, "api", at, 20, 503, trouble, reason, certificateEnds, TERMS));
    }

    private List<State> states(Instant since, Instant until) {
        return health.changes(VENDOR, since, until).stream().map(Change::state).toList();
    }

    @Test
    void anOutageIsNotedOnceWithItsReasonsAndItsEnd() {
        Instant at = now.minusSeconds(60);
        for (Trouble trouble : new Trouble[] {null, Trouble.STATUS, Trouble.STATUS, Trouble.STATUS, null, null}) {
            answered(at, trouble, null);
            watch.look(at);
            at = at.plusSeconds(10);
        }

        assertThat(states(now.minusSeconds(90), now)).containsExactly(State.UP, State.DOWN, State.UP);
        assertThat(health.changes(VENDOR, now.minusSeconds(90), now).get(1).reasons())
                .containsExactly("Probe api: HTTP 503 is not what it should answer");
        Uptime uptime = health.of(VENDOR, now.minusSeconds(60), now.minusSeconds(10))
                .orElseThrow()
                .uptime();
        assertThat(uptime.down()).isEqualTo(Duration.ofSeconds(30));
        assertThat(uptime.up()).isEqualTo(Duration.ofSeconds(20));
        assertThat(uptime.percent()).isEqualTo(40.0);
    }

    @Test
    void whatNoHubSawIsNotKnown() {
        answered(now.minusSeconds(500), null, null);
        watch.look(now.minusSeconds(500));
        watch.look(now.minusSeconds(480));
        answered(now, null, null);
        watch.look(now);

        assertThat(states(now.minusSeconds(600), now.plusSeconds(1)))
                .containsExactly(State.UP, State.UNKNOWN, State.UP);
        assertThat(health.stretches(VENDOR, now.minusSeconds(500), now))
                .extracting(each -> Duration.between(each.from(), each.until()).toSeconds())
                .containsExactly(20L, 480L);
    }

    @Test
    void aProbeThatIsNotAskedAnyMoreSaysNothing() {
        answered(now.minusSeconds(300), null, null);
        watch.look(now);
        assertThat(states(now.minusSeconds(600), now.plusSeconds(1))).containsExactly(State.UNKNOWN);
    }

    @Test
    void aCertificateThatEndsSoonIsToldOnceAndItsRenewalEndsThat() {
        Instant soon = now.plus(Duration.ofDays(20));
        answered(now, null, now.plus(Duration.ofDays(22)));
        assertThat(findings()).isEmpty();

        answered(now, null, soon);
        answered(now, Trouble.CONNECT, null);
        answered(now, null, soon);
        assertThat(findings()).hasSize(1);

        answered(now, null, now.plus(Duration.ofDays(90)));
        answered(now, null, now.plus(Duration.ofDays(90)));
        var told = RoomsOnPostgres.bean(FindingsOutbox.class).take().findings();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).failure().kind()).isEqualTo("certificate-expiring");
        assertThat(told.get(0).failure().reason()).contains("ends in 20 days");
        assertThat(told.get(1).cleared()).isEqualTo("auto");
        assertThat(told.get(1).fingerprint()).isEqualTo(told.get(0).fingerprint());
    }

    private static List<String> findings() {
        return RoomsOnPostgres.sql()
                .sql("select finding::text from finding_outbox")
                .query(String.class)
                .list();
    }

    @Test
    void missingWebhooksAreASignWhenTheRhythmIsKnown() {
        RoomsOnPostgres.sql().sql("""
                        insert into health_hour (vendor, hour, webhooks, last)
                        select :vendor, hour, 60, hour from generate_series(
                          date_trunc('hour', now()) - interval '5 weeks', date_trunc('hour', now()) - interval '2 h', '1 h') hour""").param("vendor", VENDOR).update();
        Webhooks webhooks = RoomsOnPostgres.bean(RhythmTable.class)
                .now(now.minus(Duration.ofDays(9)), now)
                .get(VENDOR);
        assertThat(webhooks.areMissed()).isTrue();
        assertThat(webhooks.usually()).isBetween(110.0, 190.0);
        assertThat(new Judgement(List.of(), Map.of(), webhooks).reading().state())
                .isEqualTo(State.DEGRADED);

        assertThat(RoomsOnPostgres.bean(RhythmTable.class)
                        .now(now.minusSeconds(60), now)
                        .get(VENDOR)
                        .areMissed())
                .as("no hub was there to take them")
                .isFalse();
    }

    @Test
    void whatAVendorAnnouncedIsMaintenance() {
        Maintenance.Span span = new Maintenance.Span(now.minusSeconds(30), now.plusSeconds(30), "moves house");
        List<Uptime.Stretch> stretches = Uptime.stretches(
                now.minusSeconds(60),
                now,
                List.of(new Change(now.minusSeconds(60), State.DOWN, List.of())),
                now,
                List.of(span));
        assertThat(stretches).extracting(Uptime.Stretch::state).containsExactly(State.DOWN, State.MAINTENANCE);
    }
}
