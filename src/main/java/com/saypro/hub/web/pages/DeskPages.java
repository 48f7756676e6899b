package com.saypro.hub.web.pages;

import com.saypro.hub.event.Category;
import com.saypro.hub.inbound.Vendors;
import com.saypro.hub.incident.Incidents;
import java.security.Principal;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The incident desk: what must be done next comes first. */
@Controller
@RequestMapping("/incidents")
class DeskPages {
    private final Incidents incidents;
    private final Vendors vendors;

    DeskPages(Incidents incidents, Vendors vendors) {
        this.incidents = incidents;
        this.vendors = vendors;
    }

    @GetMapping
    String desk(
            @ModelAttribute("search") DeskSearch search,
            @RequestParam(defaultValue = "") String cursor,
            Principal user,
            Model model) {
        model.addAttribute("vendors", vendors.names());
        model.addAttribute(
                "categories", Stream.of(Category.values()).map(Category::word).toList());
        queue(search, cursor, user, model);
        return "incidents";
    }

    /** The queue alone, which the desk asks for while it is open. */
    @GetMapping("/queue")
    String queue(
            @ModelAttribute("search") DeskSearch search,
            @RequestParam(defaultValue = "") String cursor,
            Principal user,
            Model model) {
        Instant now = Instant.now();
        model.addAttribute("cursor", cursor);
        model.addAttribute(
                "page",
                incidents
                        .list(search.query(cursor.isEmpty() ? null : cursor, user.getName()))
                        .map(incident -> DeskRow.of(incident, now)));
        return "fragments/desk :: queue";
    }
}
