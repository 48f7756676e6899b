package com.saypro.hub.monitor.kpi;

/** Keeps the values of dimensions few. */
interface Values {
    /**
     * The value under which one counts: itself, or {@code other} when there are too many.
     *
     * @param series the number of what is counted
     * @param dim which dimension, from 0
     */
    String of(int series, int dim, String value);
}
