package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.Ending;
import com.saypro.hub.incident.IncidentDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with incidents at the desk, one or several at once; the desk then tells what came of it. */
@Controller
@RequestMapping("/incidents/desk")
class DeskDeeds {
    private final IncidentDesk desk;

    DeskDeeds(IncidentDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/acknowledge")
    String acknowledge(@RequestParam List<String> number, Principal user, Model model, HttpServletResponse answer) {
        return said(
                DeskDone.of(number, "acknowledged", each -> desk.acknowledge(each, Actor.page(user.getName()), null)),
                model,
                answer);
    }

    @PostMapping("/resolve")
    String resolve(
            @RequestParam List<String> number,
            @RequestParam String resolution,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String duplicateOf,
            Principal user,
            Model model,
            HttpServletResponse answer) {
        return said(
                DeskDone.of(
                        number,
                        "resolved",
                        each -> desk.resolve(
                                each,
                                Actor.page(user.getName()),
                                new Ending(resolution, note, duplicateOf.isBlank() ? null : duplicateOf.strip()))),
                model,
                answer);
    }

    @PostMapping("/snooze")
    String snooze(
            @RequestParam List<String> number,
            @RequestParam int hours,
            Principal user,
            Model model,
            HttpServletResponse answer) {
        Instant until = Instant.now().plus(Duration.ofHours(hours));
        return said(
                DeskDone.of(number, "snoozed", each -> desk.snooze(each, Actor.page(user.getName()), until, null)),
                model,
                answer);
    }

    @PostMapping("/escalate")
    String escalate(@RequestParam List<String> number, Principal user, Model model, HttpServletResponse answer) {
        return said(
                DeskDone.of(number, "escalated", each -> desk.escalate(each, Actor.page(user.getName()), null)),
                model,
                answer);
    }

    /** Gives them to whoever asks. */
    @PostMapping("/assign")
    String assign(@RequestParam List<String> number, Principal user, Model model, HttpServletResponse answer) {
        String me = user.getName();
        return said(
                DeskDone.of(number, "assigned to you", each -> desk.assign(each, Actor.page(me), me, null)),
                model,
                answer);
    }

    private static String said(DeskDone done, Model model, HttpServletResponse answer) {
        answer.setHeader("HX-Trigger", "desk-changed");
        model.addAttribute("done", done);
        return "fragments/desk :: said";
    }
}
