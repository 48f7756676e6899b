package com.saypro.hub.reconcile.contract;

import java.time.LocalDate;
import java.util.Map;

/**
 * A time in which a contract stays the same.
 *
 * @param from its first day, in UTC
 * @param until its last day
 * @param tariffs what it sets, by the kind of entry
 */
record Period(LocalDate from, LocalDate until, Map<String, Tariff> tariffs) {
    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(Period other) {
        return holds(other.from) || other.holds(from);
    }
}
