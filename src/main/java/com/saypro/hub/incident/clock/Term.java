package com.saypro.hub.incident.clock;

import com.saypro.hub.event.calendar.WorkCalendar;
import java.time.Duration;

/**
 * How much time a clock allows.
 *
 * @param allowance how much
 * @param calendarName what the policy calls the hours in which it counts
 * @param calendar those hours
 */
record Term(Duration allowance, String calendarName, WorkCalendar calendar) {
    Duration share(int percent) {
        return allowance.multipliedBy(percent).dividedBy(100);
    }
}
