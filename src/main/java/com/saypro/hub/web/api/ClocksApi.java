package com.saypro.hub.web.api;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.clock.ClockDesk;
import com.saypro.hub.incident.clock.ClockReading;
import com.saypro.hub.incident.clock.ClockReadings;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of incidents. */
@RestController
@RequestMapping("/api/incidents/{number}")
class ClocksApi {
    /** Why a clock is held or goes on: one of the policy's codes, and a note. */
    record Why(String reason, String note) {
        private static final Why NONE = new Why(null, null);
    }

    private final ClockReadings readings;
    private final ClockDesk desk;

    ClocksApi(ClockReadings readings, ClockDesk desk) {
        this.readings = readings;
        this.desk = desk;
    }

    @GetMapping("/clocks")
    List<ClockReading> clocks(@PathVariable String number) {
        return readings.of(known(number));
    }

    @PostMapping("/pause")
    Incident pause(@PathVariable String number, @RequestBody(required = false) Why why, Principal user) {
        return desk.pause(
                known(number),
                Actor.api(user.getName()),
                given(why).reason(),
                given(why).note());
    }

    @PostMapping("/resume")
    Incident resume(@PathVariable String number, @RequestBody(required = false) Why why, Principal user) {
        return desk.resume(known(number), Actor.api(user.getName()), given(why).note());
    }

    /** What does not even read like a number is of no incident. */
    private static String known(String number) {
        if (!number.matches("INC-\\d{1,18}")) {
            throw new NoSuchElementException("No incident " + number);
        }
        return number;
    }

    private static Why given(Why why) {
        return why == null ? Why.NONE : why;
    }
}
