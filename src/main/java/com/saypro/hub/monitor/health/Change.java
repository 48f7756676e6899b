package com.saypro.hub.monitor.health;

import java.time.Instant;
import java.util.List;

/**
 * From when on a vendor was in a state.
 *
 * @param at when it began
 * @param state how the vendor did from then on
 * @param reasons why not better
 */
public record Change(Instant at, State state, List<String> reasons) {}
