package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Ending;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentNotes;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with incidents on pages. Each deed leads back to the incident, which then tells of it. */
@Controller
@RequestMapping("/incidents/{number}")
class IncidentDeedPages {
    private final IncidentDesk desk;
    private final IncidentNotes notes;

    IncidentDeedPages(IncidentDesk desk, IncidentNotes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    @PostMapping("/acknowledge")
    String acknowledge(@PathVariable String number, Principal user, RedirectAttributes page) {
        desk.acknowledge(number, actor(user), null);
        return Deed.done(number, "Acknowledged.", page);
    }

    @PostMapping("/resolve")
    String resolve(
            @PathVariable String number,
            @RequestParam String resolution,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String duplicateOf,
            Principal user,
            RedirectAttributes page) {
        desk.resolve(number, actor(user), new Ending(resolution, note, duplicateOf.strip()));
        return Deed.done(number, "Resolved.", page);
    }

    @PostMapping("/reopen")
    String reopen(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        desk.reopen(number, actor(user), note);
        return Deed.done(number, "Open again.", page);
    }

    @PostMapping("/snooze")
    String snooze(@PathVariable String number, @RequestParam int hours, Principal user, RedirectAttributes page) {
        desk.snooze(number, actor(user), Instant.now().plus(Duration.ofHours(hours)), null);
        return Deed.done(number, "Snoozed.", page);
    }

    /** Raises the severity by one, or makes it what is given. */
    @PostMapping("/escalate")
    String escalate(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        String now = (severity.isEmpty()
                        ? desk.escalate(number, actor(user), note)
                        : desk.severity(number, actor(user), severity, note))
                .severity();
        return Deed.done(number, "Now of severity " + now + ".", page);
    }

    @PostMapping("/assign")
    String assign(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String assignee,
            Principal user,
            RedirectAttributes page) {
        String now = desk.assign(number, actor(user), assignee, null).assignee();
        return Deed.done(number, now == null ? "Nobody's now." : "Assigned to " + now + ".", page);
    }

    @PostMapping("/comment")
    String comment(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            Principal user,
            RedirectAttributes page) {
        notes.comment(number, actor(user), note);
        return Deed.done(number, "Comment added.", page);
    }

    @PostMapping("/cause")
    String cause(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String correction,
            Principal user,
            RedirectAttributes page) {
        notes.explain(number, actor(user), cause, correction);
        return Deed.done(number, "Written down.", page);
    }

    private static Actor actor(Principal user) {
        return Actor.page(user.getName());
    }
}
