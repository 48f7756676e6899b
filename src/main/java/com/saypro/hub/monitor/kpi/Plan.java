package com.saypro.hub.monitor.kpi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts events for many series at once. The order in which they are told changes nothing. */
final class Plan {
    private record Touch(int series, Track track, Entity entity, Told told) {}

    private final Map<String, List<Numbered>> byType = new HashMap<>();
    private final Map<Integer, Duration> horizons = new HashMap<>();

    Plan(Collection<Numbered> all) {
        for (Numbered each : all) {
            horizons.put(each.number(), each.series().horizon());
            each.series()
                    .measure()
                    .types()
                    .forEach(type -> byType.computeIfAbsent(type, none -> new ArrayList<>())
                            .add(each));
        }
    }

    /** The types of event that count for any. */
    Set<String> types() {
        return byType.keySet();
    }

    /** How long one is remembered after its last event: as long as the one of these that remembers longest. */
    Duration horizon(Collection<Integer> series) {
        return series.stream()
                .map(number -> horizons.getOrDefault(number, Duration.ZERO))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** What these events add, or correct. */
    Cells count(List<Told> all, Memory memory, Values values) {
        Cells cells = new Cells();
        List<Touch> touches = new ArrayList<>();
        Names names = new Names();
        for (Told told : all) {
            for (Numbered each : byType.getOrDefault(told.event().type(), List.of())) {
                if (each.series().measure() instanceof Tally tally) {
                    tally.count(each.number(), told, values, cells);
                } else if (each.series().measure() instanceof Track track) {
                    Entity entity = track.entity(each.number(), told, names);
                    if (entity != null) {
                        touches.add(new Touch(each.number(), track, entity, told));
                    }
                }
            }
        }
        if (!touches.isEmpty()) {
            follow(touches, memory, values, cells);
        }
        return cells;
    }

    private static void follow(List<Touch> touches, Memory memory, Values values, Cells cells) {
        Set<Entity> entities = new HashSet<>();
        touches.forEach(touch -> entities.add(touch.entity()));
        Map<Entity, Marks> known = memory.load(entities);
        Map<Entity, Marks> after = new HashMap<>();
        Map<Entity, Track> tracks = new HashMap<>();
        for (Touch touch : touches) {
            Marks before = after.getOrDefault(touch.entity(), known.getOrDefault(touch.entity(), Marks.NONE));
            after.put(touch.entity(), touch.track().after(before, touch.series(), touch.told(), values));
            tracks.put(touch.entity(), touch.track());
        }
        after.entrySet().removeIf(each -> each.getValue().equals(known.getOrDefault(each.getKey(), Marks.NONE)));
        after.forEach((entity, marks) -> {
            Worth worth = tracks.get(entity).worth();
            worth.add(entity, known.getOrDefault(entity, Marks.NONE), -1, cells);
            worth.add(entity, marks, 1, cells);
        });
        memory.save(after);
    }
}
