package com.saypro.hub.monitor.health.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.hub.monitor.health.Change;
import com.saypro.hub.monitor.health.Sign;
import com.saypro.hub.monitor.health.SignCount;
import com.saypro.hub.monitor.health.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The story of an outage at the gateway that is named first, looked at every ten seconds. */
class OutageTest {
    private static final Instant BEGIN = Instant.parse("2026-01-31T10:00:00Z");
    private static final GatewayTerms TERMS = new GatewayTerms(
            Map.of("a", 1, "b", 2), Duration.ofMinutes(15), 20, 50, 5, Duration.ofMinutes(2), Duration.ofMinutes(10));

    private final Map<String, Change> states = new TreeMap<>();
    private final Map<String, SignCount> payments = new TreeMap<>();
    private final List<String> moves = new ArrayList<>();
    private Instant now = BEGIN;
    private Standing standing = Standing.first(now);

    private void is(String gateway, State state) {
        states.put(gateway, new Change(now, state, List.of()));
    }

    private void paid(String gateway, long count, long failed) {
        payments.put(gateway, new SignCount(gateway, Sign.PAYMENT, count, failed, 0));
    }

    private List<Gateway> ranking() {
        return new Ranking(TERMS).of(states, payments);
    }

    private void passes(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(10)) {
            Standing after = standing.after(ranking(), TERMS, now);
            if (!String.valueOf(after.preferred()).equals(String.valueOf(standing.preferred()))) {
                moves.add(after.preferred() + " at " + Duration.between(BEGIN, now));
            }
            standing = after;
        }
    }

    private void bothAreUp() {
        is("a", State.UP);
        is("b", State.UP);
        passes(Duration.ofMinutes(1));
        moves.clear();
    }

    @Test
    void thePreferenceMovesAwayOnceAndComesBackOnlyAfterAWhile() {
        bothAreUp();
        is("a", State.DOWN);
        passes(Duration.ofMinutes(20));
        assertThat(moves).containsExactly("b at PT1M");

        is("a", State.UP);
        passes(Duration.ofMinutes(9));
        assertThat(moves).hasSize(1);
        assertThat(standing.candidate()).isEqualTo("a");

        passes(Duration.ofMinutes(20));
        assertThat(moves).containsExactly("b at PT1M", "a at PT31M");
    }

    @Test
    void aGatewayThatComesAndGoesIsNotGoneBackTo() {
        bothAreUp();
        for (int i = 0; i < 30; i++) {
            is("a", i % 2 == 0 ? State.DOWN : State.UP);
            passes(Duration.ofMinutes(i % 2 == 0 ? 1 : 9));
        }
        assertThat(moves).containsExactly("b at PT1M");
    }

    @Test
    void oneThatIsOnlyAMarginBetterForLongIsMovedTo() {
        bothAreUp();
        paid("a", 100, 10);
        paid("b", 100, 7);
        passes(Duration.ofMinutes(30));
        assertThat(moves)
                .as("within the margin the one that is named first stays")
                .isEmpty();

        paid("a", 100, 20);
        passes(Duration.ofMinutes(1));
        assertThat(moves).as("not yet").isEmpty();
        paid("a", 100, 10);
        passes(Duration.ofMinutes(1));
        paid("a", 100, 20);
        passes(Duration.ofMinutes(2));
        assertThat(moves).as("a break begins the wait anew").isEmpty();

        passes(Duration.ofMinutes(1));
        assertThat(moves).hasSize(1).allMatch(move -> move.startsWith("b "));
    }

    @Test
    void fewPaymentsSayNothing() {
        bothAreUp();
        paid("a", 19, 19);
        passes(Duration.ofMinutes(30));
        assertThat(moves).isEmpty();
        assertThat(ranking().get(0).fewPayments()).isTrue();
    }

    @Test
    void aGatewayWhosePaymentsFailIsNotHealthy() {
        bothAreUp();
        paid("a", 20, 11);
        passes(Duration.ofMinutes(1));
        assertThat(moves).hasSize(1);
        assertThat(ranking().get(1).reasons()).containsExactly("11 of its last 20 payments failed");
    }

    @Test
    void maintenanceIsNotThere() {
        bothAreUp();
        is("a", State.MAINTENANCE);
        passes(Duration.ofMinutes(1));
        assertThat(moves).containsExactly("b at PT1M");
    }

    @Test
    void withoutAnyHealthyGatewayNoneIsPreferredAndItIsSaidWhy() {
        bothAreUp();
        is("a", State.DOWN);
        is("b", State.UNKNOWN);
        passes(Duration.ofMinutes(1));
        assertThat(moves).containsExactly("null at PT1M");
        assertThat(Explained.reasons(standing, ranking()))
                .containsExactly("a is not healthy: It is down", "b is not healthy: It is not known how it does");

        is("b", State.DEGRADED);
        passes(Duration.ofMinutes(1));
        assertThat(standing.preferred()).isEqualTo("b");
        assertThat(Explained.reasons(standing, ranking()))
                .first()
                .isEqualTo("b is degraded, score 70.0, with too few payments to say how they fare");
    }
}
