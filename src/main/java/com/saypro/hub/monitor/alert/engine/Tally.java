package com.saypro.hub.monitor.alert.engine;

/** What was counted by buckets of one size; their beginnings are in seconds since 1970. */
interface Tally {
    void add(long bucket, long item, long value);

    /** What was counted in the buckets that begin from one moment on until before another. */
    double sum(long from, long until);

    /** Where the first and the last bucket begin that were counted in; nothing is known when it is empty. */
    long first();

    /** Where the last one begins. */
    long last();

    boolean isEmpty();

    /** Forgets the buckets that begin before a moment. */
    void trim(long before);
}
