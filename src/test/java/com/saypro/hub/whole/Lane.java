package com.saypro.hub.whole;

/**
 * What takes turns among the tests of whole hubs, as resources that a class locks. Both lanes are at work at once; what
 * measures how long something takes, or takes all the machine has, is {@link org.junit.jupiter.api.parallel.Isolated}.
 */
public final class Lane {
    /** Hubs in this process: they share its settings and its management beans. */
    public static final String HERE = "hubs in this process";

    /** Hubs in processes of their own: two cores carry no more than one beside those in this process. */
    public static final String APART = "hubs in processes of their own";

    private Lane() {}
}
