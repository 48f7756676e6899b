package com.saypro.hub.monitor.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells a figure of a window.
 *
 * @param known whether the vendors it is asked of ever sent what it counts, so that none is a number
 * @param wholeSince nothing is missing since; null while it is being counted
 */
record Answering(Kpi kpi, Grids grids, boolean known, Instant wholeSince) {
    KpiAnswer answer(KpiQuery query) {
        Window window = query.window();
        int dim = query.dim(kpi);
        Sheet sheet = Sheet.read(kpi, grids, window, query.vendor(), dim);
        Sheet before = Sheet.read(kpi, grids, window.before(), query.vendor(), dim);
        boolean compares =
                wholeSince != null && !wholeSince.isAfter(window.before().since());
        return new KpiAnswer(
                kpi.name(),
                kpi.title(),
                kpi.unit().word(),
                kpi.better().word(),
                query.vendor(),
                window.since(),
                window.until(),
                !window.since().equals(query.since()) || !window.until().equals(query.until()),
                wholeSince,
                compared(sheet, before, null, compares),
                dim == Lookup.TOTAL ? null : groups(sheet, before, window, compares),
                window.step() == null ? null : steps(sheet, window, null),
                List.of());
    }

    /** How it stands to targets, up to a moment in their quarter. */
    List<TargetStand> stands(List<Target> targets, Instant until) {
        List<TargetStand> stands = new ArrayList<>();
        for (Target target : targets) {
            Window window = Window.of(target.quarter().since(), until, null);
            Sheet sheet = Sheet.read(kpi, grids, window, target.vendor(), Lookup.TOTAL);
            stands.add(TargetStand.of(target, sheet.figures(null), kpi.better()));
        }
        return stands;
    }

    private List<KpiAnswer.Group> groups(Sheet sheet, Sheet before, Window window, boolean compares) {
        List<KpiAnswer.Group> groups = new ArrayList<>();
        for (String name : sheet.groups()) {
            List<Figure> figures = compared(sheet, before, name, compares);
            groups.add(new KpiAnswer.Group(name, figures, window.step() == null ? null : steps(sheet, window, name)));
        }
        return groups;
    }

    private List<KpiAnswer.Step> steps(Sheet sheet, Window window, String group) {
        List<KpiAnswer.Step> steps = new ArrayList<>();
        for (int i = 0; i < window.steps(); i++) {
            steps.add(new KpiAnswer.Step(window.begin(i), orNone(sheet.figures(group, i))));
        }
        return steps;
    }

    private List<Figure> compared(Sheet sheet, Sheet before, String group, boolean compares) {
        List<Figure> former = compares ? orNone(before.figures(group)) : List.of();
        return orNone(sheet.figures(group)).stream()
                .map(figure -> figure.since(
                        former.stream()
                                .filter(other -> Objects.equals(other.currency(), figure.currency()))
                                .findFirst()
                                .orElse(null),
                        kpi.better()))
                .toList();
    }

    /** Only a count can be none. */
    private List<Figure> orNone(List<Figure> figures) {
        return figures.isEmpty() && known && kpi.formula().kind() == Kind.COUNT
                ? List.of(new Reckoning(kpi).none())
                : figures;
    }
}
