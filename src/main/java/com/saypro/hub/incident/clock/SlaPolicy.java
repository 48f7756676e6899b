package com.saypro.hub.incident.clock;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised, {@code routes/policy/sla.yaml}.
 *
 * @param target how many of a hundred clocks are to be met
 * @param smallSample of fewer clocks than this a percentage says little
 * @param window over how long the figure is shown when nobody asks for another
 * @param calendars working hours by name
 * @param pauses what each code of a reason for a pause means
 * @param lines what is promised of which incidents; the first that fits holds, and where none fits there is no clock
 * @param warn when a clock's time will soon be over
 * @param escalate when who is next on the path hears of it
 * @param path who hears of incidents of vendors that have no path of their own
 */
public record SlaPolicy(
        BigDecimal target,
        int smallSample,
        Duration window,
        Map<String, WorkCalendar> calendars,
        Map<String, String> pauses,
        List<SlaLine> lines,
        Shares warn,
        Shares escalate,
        List<EscalationStep> path) {

    /** The name of the hours day and night. */
    static final String ALWAYS = "always";

    /** What holds without a file: 1 h and 48 h, day and night, for all but what is only said. */
    static final SlaPolicy DEFAULT = new SlaPolicy(
            BigDecimal.valueOf(99),
            100,
            Duration.ofDays(30),
            Map.of(),
            Map.of("waiting-vendor", "The vendor has to do something first."),
            List.of(new SlaLine(
                    Set.of(),
                    Set.of(Severity.CRITICAL, Severity.ERROR, Severity.WARNING),
                    Duration.ofHours(1),
                    Duration.ofHours(48),
                    ALWAYS)),
            Shares.NONE,
            Shares.NONE,
            List.of());

    /** What is promised of incidents of a category, which may be null, and a severity. */
    Optional<SlaLine> line(Category category, Severity severity) {
        return lines.stream().filter(line -> line.fits(category, severity)).findFirst();
    }

    /** The hours of this name; day and night when there are none of that name any more. */
    WorkCalendar calendar(String name) {
        return calendars.getOrDefault(name, WorkCalendar.ALWAYS);
    }
}
