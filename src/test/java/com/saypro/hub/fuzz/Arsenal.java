package com.saypro.hub.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All kinds of attacks, each as often as it says in a thousand. */
final class Arsenal {
    private static final int RARE = 20_000;

    private final List<Supplier<Attack>> attacks = new ArrayList<>();
    private final Framings framings;
    private final Chance chance;

    Arsenal(List<Sample> samples, long seed) {
        chance = new Chance(seed);
        framings = new Framings(samples, chance);
        Forgeries forgeries = new Forgeries(samples, chance);
        Injections injections = new Injections(samples, chance);
        add(300, forgeries::mutatedBody);
        add(150, forgeries::forgedSignature);
        add(80, forgeries::replayed);
        add(40, forgeries::otherDoor);
        add(80, forgeries::mutatedRequest);
        add(50, forgeries::randomBytes);
        add(25, forgeries::pipelined);
        add(15, forgeries::hostileBody);
        add(100, injections::headers);
        add(40, injections::brokenHeaders);
        add(50, injections::targets);
        add(30, framings::lengths);
        add(39, framings::chunks);
        add(1, framings::tooLarge);
    }

    private void add(int times, Supplier<Attack> attack) {
        for (int i = 0; i < times; i++) {
            attacks.add(attack);
        }
    }

    Attack next() {
        return chance.oneIn(RARE) ? framings.endless() : chance.of(attacks).get();
    }
}
