package com.saypro.hub.monitor.health;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.PollWitness;
import com.saypro.hub.event.Polled;
import com.saypro.hub.event.Probed;
import com.saypro.hub.monitor.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the alert rules every second what the hub itself saw, and keeps the signs of how vendors do. */
@Component
class OwnSignals implements PollWitness {
    /** While the database is away for so long, what was seen first is what is told. */
    private static final int MOST_WAITING = 10_000;

    private final ObjectProvider<Signals> audience;
    private final MeterTallies counted;
    private final WatchedVendors vendors;
    private final SignWriter writer;
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<SignCount> polls = new LinkedBlockingQueue<>(MOST_WAITING);

    OwnSignals(ObjectProvider<Signals> audience, MeterTallies counted, WatchedVendors vendors, SignWriter writer) {
        this.audience = audience;
        this.counted = counted;
        this.vendors = vendors;
        this.writer = writer;
    }

    void probed(Probed probed) {
        waiting.offer(OwnEvent.of(probed));
    }

    @Override
    public void saw(Polled polled) {
        waiting.offer(OwnEvent.of(polled));
        polls.offer(new SignCount(polled.vendor(), Sign.POLL, 1, polled.problem() == null ? 0 : 1, polled.millis()));
    }

    /** Tells what was seen since the last time. */
    @Scheduled(fixedDelay = 1000)
    void tell() {
        Instant now = Instant.now();
        List<Tally> tallies = counted.take().stream()
                .filter(tally -> vendors.category(tally.vendor()).isPresent())
                .toList();
        List<SignCount> signs = new ArrayList<>();
        polls.drainTo(signs);
        tallies.forEach(tally -> {
            waiting.offer(OwnEvent.of(tally, vendors.category(tally.vendor()).orElseThrow(), now));
            signs.addAll(SignsOf.tally(tally));
        });
        writer.write(now, signs, SignsOf.webhooks(tallies));
        pass();
    }

    private void pass() {
        List<Event> events = new ArrayList<>();
        waiting.drainTo(events);
        if (events.isEmpty()) {
            return;
        }
        try {
            audience.ifAvailable(signals -> signals.tell(events));
        } catch (RuntimeException e) {
            // Told at the next time: nothing of it counts yet.
            events.forEach(waiting::offer);
            throw e;
        }
    }
}
