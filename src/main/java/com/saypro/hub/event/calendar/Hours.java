package com.saypro.hub.event.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When work begins and ends on a day.
 *
 * @param from when it begins
 * @param until when it ends; midnight is the end of the day
 */
public record Hours(LocalTime from, LocalTime until) {
    /** All day. */
    public static final Hours ALL = new Hours(LocalTime.MIN, LocalTime.MIN);

    Stretch on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = until.equals(LocalTime.MIN) ? day.plusDays(1) : day;
        return new Stretch(LocalMoment.first(day.atTime(from), zone), LocalMoment.last(lastDay.atTime(until), zone));
    }
}
