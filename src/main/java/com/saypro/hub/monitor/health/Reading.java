package com.saypro.hub.monitor.health;

import java.util.List;

/**
 * How a vendor does now, and why.
 *
 * @param state how it does
 * @param reasons why not better, each a sentence; none when it is up
 */
record Reading(State state, List<String> reasons) {}
