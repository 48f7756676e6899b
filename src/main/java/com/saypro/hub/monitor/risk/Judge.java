package com.saypro.hub.monitor.risk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Looks at a payment that goes through for one reason to suspect it. What is learned does not hold the payment yet. */
interface Judge {
    /** All there are. */
    List<Judge> ALL = List.of(
            new CustomersAmount(),
            new AmountAround(),
            new AmountExpected(),
            new OtherCountry(),
            new NewCard(),
            new Pace(),
            new ManyCards(),
            new SharedCard(),
            new SharedAddress(),
            new OtherPlaces(),
            new Declined(),
            new Contested());

    /**
     * Looks.
     *
     * @param at when the payment went through
     * @return why to suspect it; null when there is no reason
     */
    Reason of(Known known, Memory memory, Instant at, RiskSettings settings);

    /** What all of them find. */
    static Score judge(Known known, Memory memory, Instant at, RiskSettings settings) {
        return Score.of(ALL.stream()
                .map(judge -> judge.of(known, memory, at, settings))
                .filter(Objects::nonNull)
                .toList());
    }
}
