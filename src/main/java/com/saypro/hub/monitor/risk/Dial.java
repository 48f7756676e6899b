package com.saypro.hub.monitor.risk;

/**
 * How much a reason counts.
 *
 * @param on whether it counts at all
 * @param weight what it adds to a score of nothing at its strongest, 1 to 100
 * @param from up to this it adds nothing
 * @param full from this on it adds its weight
 * @param least so many payments must be known before it says anything
 */
record Dial(boolean on, int weight, double from, double full, int least) {
    private static final double ALL = 100;

    /** What it takes away from the chance that all is well, 0 to 1. */
    double weighs(double measure) {
        if (!on || measure <= from) {
            return 0;
        }
        return weight / ALL * Math.min(1, (measure - from) / (full - from));
    }
}
