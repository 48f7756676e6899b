package com.saypro.hub.monitor.health.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.monitor.health.Change;
import com.saypro.hub.monitor.health.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayWatchTest {
    private static final Instant BEGIN = Instant.parse("2026-01-31T10:00:00Z");

    private final GatewayWatch watch = RoomsOnPostgres.bean(GatewayWatch.class);
    private final GatewayOutbox outbox = RoomsOnPostgres.bean(GatewayOutbox.class);
    private final PreferredGateway preferred = RoomsOnPostgres.bean(PreferredGateway.class);

    @BeforeEach
    void empty() {
        RoomsOnPostgres.empty();
    }

    private void look(int minute, State a, State b) {
        Instant now = BEGIN.plus(Duration.ofMinutes(minute));
        watch.look(
                GatewayTerms.USUAL,
                Map.of("a", new Change(now, a, List.of()), "b", new Change(now, b, List.of())),
                Map.of(),
                now);
    }

    @Test
    void eachChangeIsToldOnceAndInOrder() throws Exception {
        assertThat(preferred.now().preferred()).isEqualTo("none");
        look(0, State.UP, State.UP);
        look(1, State.UP, State.UP);
        look(2, State.DOWN, State.UP);
        look(3, State.DOWN, State.DOWN);

        List<GatewayOutbox.Waiting> waiting = outbox.take();
        assertThat(waiting)
                .extracting(each -> GatewayTable.JSON
                        .readTree(each.told())
                        .at("/data/preferred")
                        .asText())
                .containsExactly("a", "b", "none");
        JsonNode second = GatewayTable.JSON.readTree(waiting.get(1).told());
        assertThat(second.get("type").asText()).isEqualTo("gateway.preferred");
        assertThat(second.at("/data/before").asText()).isEqualTo("a");
        assertThat(second.at("/data/gateways/0/vendor").asText()).isEqualTo("b");
        assertThat(second.at("/data/gateways/1/state").asText()).isEqualTo("down");
        assertThat(outbox.take()).as("while one sends them nobody else does").isEmpty();

        waiting.forEach(outbox::sent);
        assertThat(RoomsOnPostgres.sql()
                        .sql("select count(*) from gateway_outbox")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(preferred.now().reasons())
                .containsExactly("a is not healthy: It is down", "b is not healthy: It is down");
    }

    @Test
    void thePolicyThatIsShippedIsRead() throws BrokenFile {
        GatewayTerms terms = new GatewayPolicy().read(Entry.of(Path.of("routes/policy/gateways.yaml")));
        assertThat(terms.names("stripe")).isTrue();
        assertThat(terms.names("hubspot")).isFalse();
        assertThat(terms.returns()).isEqualTo(Duration.ofMinutes(10));
    }
}
