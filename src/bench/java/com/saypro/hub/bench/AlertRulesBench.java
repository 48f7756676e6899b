package com.saypro.hub.bench;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.monitor.alert.engine.Counting;
import com.saypro.hub.monitor.alert.engine.Engine;
import com.saypro.hub.monitor.alert.rule.AlertRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How many events a second one thread counts and holds against alert rules of all kinds, with a look every 10,000 events: by ten rules
 * and by a thousand. The database is left out.
 */
final class AlertRulesBench implements Benchmark {
    private static final int FEW = 10;
    private static final int MANY = 1000;
    private static final int A_LOOK = 10_000;
    private static final int ROUNDS = 7;
    private static final int WARM = 3;

    @Override
    public void run(Results results) throws Exception {
        List<Event> events = MappingRoom.open()
                .map(LongStream.range(0, A_LOOK).mapToObj(Deliveries::any).toList())
                .events();
        Rounds few = rounds(events, FEW);
        Rounds many = rounds(events, MANY);
        results.put("alert_rules_few_per_s", few);
        results.put("alert_rules_per_s", many);
        results.put("alert_rules_ratio", many.over(few));
    }

    private static Rounds rounds(List<Event> events, int count) throws BrokenFile {
        EventFields fields = EventFields.load(Path.of("mappings"));
        List<AlertRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(AlertRuleFiles.rule(i, fields));
        }
        Counting counting = new Counting(rules);
        Engine engine = new Engine(rules);
        engine.watchingSince(Instant.EPOCH);
        Rounds rounds = new Rounds();
        for (int i = 0; i < WARM + ROUNDS; i++) {
            double perSecond = perSecond(events, counting, engine);
            if (i >= WARM) {
                rounds.add(perSecond);
            }
        }
        return rounds;
    }

    private static double perSecond(List<Event> events, Counting counting, Engine engine) {
        long start = System.nanoTime();
        long end = start + Plan.seconds(1).toNanos();
        long done = 0;
        do {
            counting.of(events).forEach(engine::add);
            engine.tick(Instant.now());
            done += events.size();
        } while (System.nanoTime() < end);
        return done * 1e9 / (System.nanoTime() - start);
    }
}
