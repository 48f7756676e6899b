package com.saypro.hub.monitor.alert.rule;

import java.time.Duration;

/** What was counted in one group of a rule, as seen from one moment. */
public interface Figures {
    /** What of. */
    enum Side {
        /** What the rule watches. */
        WATCHED,
        /** What that is a part of. */
        WHOLE
    }

    /** What was counted within the last time. */
    double last(Side side, Duration over);

    /**
     * What was counted of the watched in an earlier time.
     *
     * @param against how far back is counted in all, by which the buckets are chosen
     * @param span how long the time is
     * @param ago how long ago it was over
     */
    double before(Duration against, Duration span, Duration ago);

    /** Since how long something is known of the group, of what is kept for so long. */
    Duration known(Duration against);

    /** For how long the hub has been watching without a gap. */
    Duration watching();

    /** The currency of the group; null where nothing is of money. */
    String currency();
}
