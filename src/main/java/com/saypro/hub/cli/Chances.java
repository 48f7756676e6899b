package com.saypro.hub.cli;

import java.util.random.RandomGenerator;
import picocli.CommandLine.Option;

/** How often something goes wrong on the way, from 0 (never) to 1 (always). */
final class Chances {
    @Option(names = "--duplicate", paramLabel = "<p>", description = "Share that is sent twice.")
    private double duplicate;

    @Option(names = "--reorder", paramLabel = "<p>", description = "Share that is sent after what comes next.")
    private double reorder;

    @Option(names = "--drop", paramLabel = "<p>", description = "Share that is never sent.")
    private double drop;

    @Option(names = "--forge", paramLabel = "<p>", description = "Share that is signed by somebody else.")
    private double forge;

    @Option(names = "--late", paramLabel = "<p>", description = "Share about the object before, as it was an hour ago.")
    private double late;

    private final RandomGenerator chance = RandomGenerator.getDefault();

    RandomGenerator chance() {
        return chance;
    }

    boolean duplicates() {
        return chance.nextDouble() < duplicate;
    }

    boolean reorders() {
        return chance.nextDouble() < reorder;
    }

    boolean drops() {
        return chance.nextDouble() < drop;
    }

    boolean forges() {
        return chance.nextDouble() < forge;
    }

    boolean isLate() {
        return chance.nextDouble() < late;
    }
}
