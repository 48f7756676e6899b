package com.saypro.hub.event.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days off.
 *
 * @param days those of one year
 * @param everyYear those that come each year
 */
public record Holidays(Set<LocalDate> days, Set<MonthDay> everyYear) {
    /** No days off. */
    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    boolean has(LocalDate day) {
        return days.contains(day) || everyYear.contains(MonthDay.from(day));
    }
}
