package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.Incidents;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One incident, and what people do with them. Each deed leads back to the incident, which then tells of it. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {
    private final Incidents incidents;
    private final IncidentDesk desk;
    private final IncidentViews views;
    private final Replays replays;

    IncidentPages(Incidents incidents, IncidentDesk desk, IncidentViews views, Replays replays) {
        this.incidents = incidents;
        this.desk = desk;
        this.views = views;
        this.replays = replays;
    }

    @GetMapping("/{number:INC-\\d{1,18}}")
    String one(@PathVariable String number, @RequestParam(required = false) Long letters, Model model) {
        model.addAttribute("view", views.of(find(number), letters));
        return "incident";
    }

    @PostMapping("/{number}/acknowledge")
    String acknowledge(@PathVariable String number, Principal user, RedirectAttributes page) {
        desk.acknowledge(number, user.getName(), null);
        return Deed.done(number, "Acknowledged.", page);
    }

    @PostMapping("/{number}/resolve")
    String resolve(
            @PathVariable String number,
            @RequestParam String resolution,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        desk.resolve(number, user.getName(), resolution, note);
        return Deed.done(number, "Resolved.", page);
    }

    @PostMapping("/{number}/reopen")
    String reopen(@PathVariable String number, Principal user, RedirectAttributes page) {
        desk.reopen(number, user.getName(), null);
        return Deed.done(number, "Open again.", page);
    }

    @PostMapping("/{number}/snooze")
    String snooze(@PathVariable String number, @RequestParam int hours, Principal user, RedirectAttributes page) {
        desk.snooze(number, user.getName(), Instant.now().plus(Duration.ofHours(hours)), null);
        return Deed.done(number, "Snoozed.", page);
    }

    @PostMapping("/{number}/escalate")
    String escalate(@PathVariable String number, Principal user, RedirectAttributes page) {
        String severity = desk.escalate(number, user.getName(), null).severity();
        return Deed.done(number, "Now of severity " + severity + ".", page);
    }

    @PostMapping("/{number}/comment")
    String comment(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        desk.comment(number, user.getName(), note);
        return Deed.done(number, "Comment added.", page);
    }

    @PostMapping("/{number}/replay")
    String replay(@PathVariable String number, Principal user, RedirectAttributes page) {
        DeadLetterQuery all = new DeadLetterQuery(null, null, find(number).fingerprint(), null, 1, null);
        return Deed.done(number, Deed.said(replays.all(all, user.getName())), page);
    }

    private Incident find(String number) {
        return incidents.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
