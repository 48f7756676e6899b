package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentDesk;
import com.saypro.hub.incident.IncidentQuery;
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

/** The incidents, and what people do with them. Each deed leads back to the incident, which then tells of it. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {
    private static final int PAGE = 50;

    private final Incidents incidents;
    private final IncidentRows rows;
    private final IncidentDesk desk;
    private final IncidentViews views;
    private final Replays replays;
    private final Vendors vendors;

    IncidentPages(
            Incidents incidents,
            IncidentRows rows,
            IncidentDesk desk,
            IncidentViews views,
            Replays replays,
            Vendors vendors) {
        this.incidents = incidents;
        this.rows = rows;
        this.desk = desk;
        this.views = views;
        this.replays = replays;
        this.vendors = vendors;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String vendor,
            @RequestParam(required = false) String cursor,
            Model model) {
        String asked = status.isEmpty() ? IncidentQuery.UNRESOLVED : status.equals("any") ? null : status;
        model.addAttribute("page", rows.list(new IncidentQuery(asked, given(severity), given(vendor), PAGE, cursor)));
        model.addAttribute(
                "vendors", vendors.categories().keySet().stream().sorted().toList());
        model.addAttribute("status", status);
        model.addAttribute("severity", severity);
        model.addAttribute("vendor", vendor);
        return "incidents";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute("view", views.of(find(number)));
        return "incident";
    }

    @PostMapping("/{number}/acknowledge")
    String acknowledge(@PathVariable String number, Principal user) {
        return back(desk.acknowledge(number, user.getName(), null));
    }

    @PostMapping("/{number}/resolve")
    String resolve(
            @PathVariable String number, @RequestParam String resolution, @RequestParam String note, Principal user) {
        return back(desk.resolve(number, user.getName(), resolution, note));
    }

    @PostMapping("/{number}/reopen")
    String reopen(@PathVariable String number, Principal user) {
        return back(desk.reopen(number, user.getName(), null));
    }

    @PostMapping("/{number}/snooze")
    String snooze(@PathVariable String number, @RequestParam int hours, Principal user) {
        return back(desk.snooze(number, user.getName(), Instant.now().plus(Duration.ofHours(hours)), null));
    }

    @PostMapping("/{number}/comment")
    String comment(@PathVariable String number, @RequestParam String note, Principal user) {
        return back(desk.comment(number, user.getName(), note));
    }

    @PostMapping("/{number}/replay")
    String replay(@PathVariable String number, Principal user) {
        Incident incident = find(number);
        replays.all(new DeadLetterQuery(null, null, incident.fingerprint(), null, 1, null), user.getName());
        return back(incident);
    }

    private Incident find(String number) {
        return incidents.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Incident incident) {
        return "redirect:/incidents/" + incident.number();
    }

    private static String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
