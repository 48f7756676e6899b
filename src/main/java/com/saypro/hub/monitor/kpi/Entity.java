package com.saypro.hub.monitor.kpi;

import java.util.UUID;

/**
 * One of which something is remembered.
 *
 * @param series for what
 * @param id a digest of vendor and name
 */
record Entity(int series, UUID id, String vendor) {
    /** Where a mark counts. */
    Cell cell(Mark mark, int line) {
        return new Cell(series, mark.at(), vendor, mark.dims(), mark.currency(), line);
    }

    /** Where what ends with the second mark counts. */
    Cell end(Marks marks, int line) {
        return new Cell(
                series,
                marks.second().at(),
                vendor,
                Dims.merged(marks.second().dims(), marks.first().dims()),
                "",
                line);
    }
}
