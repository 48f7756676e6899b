package com.saypro.hub.bench;

/** Measures some figures. */
interface Benchmark {
    /** Measures, and puts the figures among the results. */
    void run(Results results) throws Exception;
}
