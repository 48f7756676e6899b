package com.saypro.hub.monitor.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was counted in a story: by the same plan as live, one event after another, held in memory. */
final class StoryGrids implements Grids {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Cell, Amount> quarters = new HashMap<>();

    private StoryGrids() {}

    static StoryGrids of(Kpi kpi, List<Told> told) {
        StoryGrids grids = new StoryGrids();
        List<Numbered> series = kpi.formula().series().stream()
                .map(each -> new Numbered(grids.number(each), each))
                .toList();
        Plan plan = new Plan(series);
        StoryMemory memory = new StoryMemory();
        Set<String> seen = new HashSet<>();
        for (Told each : told) {
            // Everything in its own batch; that a batch changes nothing is for the tables to show.
            if (seen.add(each.event().id())) {
                plan.count(List.of(each), memory, (number, dim, value) -> value)
                        .quarters()
                        .forEach((cell, amount) -> grids.quarters
                                .computeIfAbsent(cell, none -> new Amount())
                                .add(amount));
            }
        }
        return grids;
    }

    private int number(Series series) {
        numbers.putIfAbsent(series.version(), numbers.size());
        return numbers.get(series.version());
    }

    @Override
    public Grid read(Series series, Window window, String vendor, int dim) {
        Grid grid = new Grid();
        boolean level = series.measure().kind() == Kind.LEVEL;
        quarters.forEach((cell, amount) -> {
            boolean before = cell.at().isBefore(window.since());
            boolean asked = cell.series() == number(series)
                    && (vendor == null || vendor.equals(cell.vendor()))
                    && cell.at().isBefore(window.until());
            if (asked && (level || !before)) {
                grid.at(group(cell, dim), before ? BASE : step(window, cell.at()))
                        .at(cell.currency(), cell.line())
                        .add(amount);
            }
        });
        return grid;
    }

    private static String group(Cell cell, int dim) {
        return switch (dim) {
            case Lookup.TOTAL -> "";
            case Lookup.VENDOR -> cell.vendor();
            default -> Dims.split(cell.dims())[dim];
        };
    }

    private static int step(Window window, Instant at) {
        return window.step() == null
                ? 0
                : (int) (Duration.between(window.since(), at).toSeconds()
                        / window.step().toSeconds());
    }
}
