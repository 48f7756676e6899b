package com.saypro.hub.monitor.kpi;

/** Where what was counted is read. */
interface Grids {
    /** The step before a window's first: all that was before. */
    int BASE = -1;

    /**
     * What was counted of a series in a window; of a level also what was before.
     *
     * @param vendor of one vendor; null for all
     * @param dim see {@link Lookup}
     */
    Grid read(Series series, Window window, String vendor, int dim);
}
