package com.saypro.hub.monitor.kpi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that was counted for a figure in a window, from which it is told for the whole, for groups and for steps. */
final class Sheet {
    private final Kpi kpi;
    private final Grid part;
    private final Grid of;

    private Sheet(Kpi kpi, Grid part, Grid of) {
        this.kpi = kpi;
        this.part = part;
        this.of = of;
    }

    static Sheet read(Kpi kpi, Grids grids, Window window, String vendor, int dim) {
        Formula formula = kpi.formula();
        return new Sheet(
                kpi,
                formula.part() == null ? null : grids.read(formula.part(), window, vendor, dim),
                grids.read(formula.of(), window, vendor, dim));
    }

    /** The names of the groups of which anything was counted. */
    Set<String> groups() {
        Set<String> names = new TreeSet<>(of.names());
        if (part != null) {
            names.addAll(part.names());
        }
        return names;
    }

    /** Of a group, or of all for null. */
    List<Figure> figures(String group) {
        return reckon(
                part == null ? null : whole(kpi.formula().part(), part, group, false),
                whole(kpi.formula().of(), of, group, part != null));
    }

    /** Of one step. */
    List<Figure> figures(String group, int step) {
        return reckon(
                part == null ? null : step(kpi.formula().part(), part, group, step, false),
                step(kpi.formula().of(), of, group, step, part != null));
    }

    private List<Figure> reckon(Counts divided, Counts by) {
        return new Reckoning(kpi).figures(divided, by);
    }

    /** A level divides as it stood when the window began. */
    private static Counts whole(Series series, Grid grid, String group, boolean divides) {
        boolean level = series.measure().kind() == Kind.LEVEL;
        return level && divides ? grid.sum(group, 0) : grid.sum(group);
    }

    private static Counts step(Series series, Grid grid, String group, int step, boolean divides) {
        if (series.measure().kind() != Kind.LEVEL) {
            return grid.step(group, step);
        }
        return grid.sum(group, divides ? step : step + 1);
    }
}
