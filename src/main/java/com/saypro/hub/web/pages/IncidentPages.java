package com.saypro.hub.web.pages;

import com.saypro.hub.deadletter.DeadLetterQuery;
import com.saypro.hub.deadletter.Replays;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Incident;
import com.saypro.hub.incident.IncidentQuery;
import com.saypro.hub.incident.Incidents;
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

/** The incidents. What people do with them is {@link IncidentDeedPages}. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {
    private static final int PAGE = 50;

    private final Incidents incidents;
    private final IncidentRows rows;
    private final IncidentViews views;
    private final Replays replays;
    private final Vendors vendors;

    IncidentPages(Incidents incidents, IncidentRows rows, IncidentViews views, Replays replays, Vendors vendors) {
        this.incidents = incidents;
        this.rows = rows;
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

    @GetMapping("/{number:INC-\\d{1,18}}")
    String one(@PathVariable String number, @RequestParam(required = false) Long letters, Model model) {
        model.addAttribute("view", views.of(find(number), letters));
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

    private static String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
