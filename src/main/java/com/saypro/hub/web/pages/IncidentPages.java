package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentLinks;
import com.saypro.hub.incident.Incidents;
import com.saypro.hub.incident.RelatedIncidents;
import com.saypro.hub.web.Traces;
import java.security.Principal;
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

/** One incident. What people do with it is {@link IncidentDeedPages}. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {
    private final Incidents incidents;
    private final IncidentViews views;
    private final Replays replays;
    private final IncidentLinks links;
    private final RelatedIncidents related;
    private final Traces traces;
    private final ClockViews clocks;

    IncidentPages(
            Incidents incidents,
            IncidentViews views,
            Replays replays,
            IncidentLinks links,
            RelatedIncidents related,
            Traces traces,
            ClockViews clocks) {
        this.incidents = incidents;
        this.views = views;
        this.replays = replays;
        this.links = links;
        this.related = related;
        this.traces = traces;
        this.clocks = clocks;
    }

    @GetMapping("/{number:INC-\\d{1,18}}")
    String one(@PathVariable String number, @RequestParam(required = false) Long letters, Model model) {
        Incident incident = find(number);
        model.addAttribute("view", views.of(incident, letters));
        model.addAttribute("its", incident);
        model.addAttribute("links", links.of(number));
        model.addAttribute("related", related.of(incident));
        model.addAttribute("trace", traces.of(incident));
        model.addAttribute("clocks", clocks.of(number));
        return "incident";
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
