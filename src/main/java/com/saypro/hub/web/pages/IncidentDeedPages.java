package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentNotes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    String acknowledge(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        desk.acknowledge(number, who, form.note());
        return Deed.done(number, "Acknowledged.", page);
    }

    /** Ends an incident; the cause and the correction that a critical one needs may be said with it. */
    @PostMapping("/resolve")
    String resolve(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        if (form.explains()) {
            notes.explain(number, who, form.cause(), form.correction());
        }
        desk.resolve(number, who, form.ending());
        return Deed.done(number, "Resolved.", page);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        desk.reopen(number, who, form.note());
        return Deed.done(number, "Open again.", page);
    }

    @PostMapping("/snooze")
    String snooze(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        desk.snooze(number, who, form.until(), form.note());
        return Deed.done(number, "Snoozed.", page);
    }

    /** Raises the severity by one, or makes it what is given. */
    @PostMapping("/escalate")
    String escalate(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        String now = (form.names()
                        ? desk.severity(number, who, form.severity(), form.note())
                        : desk.escalate(number, who, form.note()))
                .severity();
        return Deed.done(number, "Now of severity " + now + ".", page);
    }

    @PostMapping("/assign")
    String assign(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        String now = desk.assign(number, who, form.assignee(), form.note()).assignee();
        return Deed.done(number, now == null ? "Nobody's now." : "Assigned to " + now + ".", page);
    }

    @PostMapping("/comment")
    String comment(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        notes.comment(number, who, form.note());
        return Deed.done(number, "Comment added.", page);
    }

    @PostMapping("/cause")
    String cause(@PathVariable String number, Actor who, DeedForm form, RedirectAttributes page) {
        notes.explain(number, who, form.cause(), form.correction());
        return Deed.done(number, "Written down.", page);
    }
}
