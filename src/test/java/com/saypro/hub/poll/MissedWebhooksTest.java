package com.saypro.hub.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventLog;
import com.saypro.hub.event.Finding;
import com.saypro.hub.event.RoomsOnPostgres;
import com.saypro.hub.event.Via;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissedWebhooksTest {
    private final Polls polls = new Polls();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Instant now = Instant.now();
    private int number;

    @BeforeEach
    void begin() {
        RoomsOnPostgres.empty();
        RoomsOnPostgres.sql().sql("truncate poll").update();
        RoomsOnPostgres.sql()
                .sql("insert into poll (vendor, poll, begun, watermark)"
                        + " values ('acme', 'events', now() - interval '1 hour', now())")
                .update();
        Paging one = new Paging(Paging.Style.ONE, null, null, null, null, 1, 0, 0);
        Poll events = new Poll(
                "events",
                new RequestForm(RequestForm.Method.GET, "/events", Map.of(), null),
                Poll.Format.JSON,
                null,
                false,
                null,
                one,
                null,
                Duration.ZERO,
                Duration.ZERO,
                null,
                Set.of("payment.captured"),
                null);
        polls.put(new VendorApi("acme", Category.PAYMENT, null, Map.of("events", events), null));
    }

    private MissedWebhooks missed(int threshold) {
        return new MissedWebhooks(polls, RoomsOnPostgres.sql(), meters, threshold);
    }

    private void records(int many, Via via, String type, Instant time) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String id = String.valueOf(number++);
            events.add(new Event(
                    "acme:" + id,
                    type,
                    id,
                    time,
                    "acme",
                    Category.PAYMENT,
                    via,
                    now,
                    Delivery.newId(),
                    false,
                    null,
                    JsonNodeFactory.instance.objectNode().put("paymentId", id)));
        }
        RoomsOnPostgres.bean(EventLog.class).record(events);
    }

    @Test
    void onlyWhatAWebhookShouldHaveToldSinceTheVendorIsPolledWasMissed() {
        records(3, Via.POLL, "payment.captured", now);
        records(1, Via.POLL, "settlement.booked", now);
        records(1, Via.WEBHOOK, "payment.captured", now);
        records(1, Via.POLL, "payment.captured", now.minusSeconds(7200));

        assertThat(missed(10).of("acme")).isEqualTo(new Missed(3, 3));
        assertThat(missed(10).of("nobody")).isNull();
    }

    @Test
    void whatIsOlderThanADayCountsForTheMonth() {
        records(2, Via.POLL, "payment.captured", now);
        RoomsOnPostgres.sql()
                .sql("update event set recorded = now() - interval '25 hours' where id = 'acme:0'")
                .update();

        assertThat(missed(10).of("acme")).isEqualTo(new Missed(1, 2));
    }

    @Test
    void tooManyAreOneIncidentOfTheVendorUntilTheyAreFew() {
        records(2, Via.POLL, "payment.captured", now);

        Finding raised = missed(2).check().get(0);

        assertThat(raised.failure().failureClass().word()).isEqualTo("vendor");
        assertThat(raised.failure().reason()).startsWith("2 of 2 events");
        Finding cleared = missed(3).check().get(0);
        assertThat(cleared.cleared()).isEqualTo("auto");
        assertThat(cleared.fingerprint()).isEqualTo(raised.fingerprint());
        assertThat(missed(0).check().get(0).cleared()).isEqualTo("auto");
    }

    @Test
    void lessThanOneInAHundredIsNoIncident() {
        records(2, Via.POLL, "payment.captured", now);
        records(198, Via.WEBHOOK, "payment.captured", now);
        assertThat(missed(2).check().get(0).cleared()).isNull();

        records(1, Via.WEBHOOK, "payment.captured", now);

        assertThat(missed(2).check().get(0).cleared()).isEqualTo("auto");
    }

    @Test
    void monitoringSeesBothSpans() {
        records(2, Via.POLL, "payment.captured", now);

        missed(10).measure();

        assertThat(meters.get("hub.missed.webhooks")
                        .tags("vendor", "acme", "window", "24h")
                        .gauge()
                        .value())
                .isEqualTo(2);
    }
}
