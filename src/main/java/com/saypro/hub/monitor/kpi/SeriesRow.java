package com.saypro.hub.monitor.kpi;

import java.time.Instant;

/**
 * What is counted, as it stands in the table.
 *
 * @param round see {@link ToldTable}
 * @param building whether its past is still being told
 * @param unsettled whether events may come live that it was told from the log
 * @param wholeSince nothing is missing of what was received since
 */
record SeriesRow(
        int number, String version, String said, int round, boolean building, boolean unsettled, Instant wholeSince) {}
