package com.saypro.hub.monitor.kpi;

import java.time.Instant;
import java.util.Map;

/**
 * What was counted, from the tables.
 *
 * @param numbers of the series, by version
 */
record StoredGrids(CellReader reader, Map<String, SeriesRow> numbers) implements Grids {
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    @Override
    public Grid read(Series series, Window window, String vendor, int dim) {
        SeriesRow row = numbers.get(series.version());
        if (row == null) {
            return new Grid();
        }
        Kind kind = series.measure().kind();
        Lookup lookup = new Lookup(row.number(), window, vendor, dim);
        Grid grid = reader.read(lookup, kind == Kind.SPAN);
        if (kind == Kind.LEVEL) {
            Grid before = reader.read(lookup.with(new Window(BEGINNING, window.since(), null)), false);
            before.names().forEach(name -> grid.at(name, BASE).add(before.sum(name)));
        }
        return grid;
    }
}
