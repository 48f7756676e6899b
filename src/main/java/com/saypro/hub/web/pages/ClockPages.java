package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.clock.ClockDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with an incident's clocks; each deed leads back to the incident. */
@Controller
@RequestMapping("/incidents/{number}")
class ClockPages {
    private final ClockDesk desk;

    ClockPages(ClockDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String note,
            Actor who,
            RedirectAttributes page) {
        desk.pause(number, who, reason, note);
        return Deed.done(number, "Paused.", page);
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable String number,
            @RequestParam(required = false) String note,
            Actor who,
            RedirectAttributes page) {
        desk.resume(number, who, note);
        return Deed.done(number, "The clocks go on.", page);
    }
}
