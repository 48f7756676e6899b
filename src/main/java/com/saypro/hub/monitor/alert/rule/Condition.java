package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;
import java.util.List;

/** When it is too much or too little. */
public sealed interface Condition permits Threshold, Rate, Absence, Ratio, Burn {
    /**
     * What must be kept to tell.
     *
     * @param side what of
     * @param of the time by whose length the buckets are chosen
     * @param horizon how far back
     */
    record Need(Figures.Side side, Duration of, Duration horizon) {}

    /** The word in the rule's file. */
    String word();

    /** What must be kept. */
    List<Need> needs();

    /** The window in which is counted; of several the longest. */
    Duration over();

    /**
     * What it is now.
     *
     * @param already whether it held before: what has gone missing is missing until it comes
     */
    Reading read(Figures figures, boolean already);

    /**
     * How long it is at least until it may begin to hold though nothing new comes.
     *
     * @param silent for how long nothing has come
     * @return null: never
     */
    Duration quiet(Duration silent);
}
