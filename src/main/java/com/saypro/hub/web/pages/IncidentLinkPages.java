package com.saypro.hub.web.pages;

import com.saypro.hub.incident.Actor;
import com.saypro.hub.incident.IncidentLinks;
import com.saypro.hub.incident.LinkKind;
import com.saypro.hub.incident.PageUrl;
import com.saypro.hub.incident.Untying;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people tie incidents to. */
@Controller
class IncidentLinkPages {
    private final IncidentLinks links;
    private final Untying untying;

    IncidentLinkPages(IncidentLinks links, Untying untying) {
        this.links = links;
        this.untying = untying;
    }

    /** Ties an incident to what is given: another incident's number, or the address of a page. */
    @PostMapping("/incidents/{number}/link")
    String link(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "related") String kind,
            @RequestParam(defaultValue = "") String title,
            Actor who,
            RedirectAttributes page) {
        if (to.strip().startsWith("INC-")) {
            links.tie(number, who, LinkKind.of(kind), to.strip());
        } else {
            links.tie(number, who, PageUrl.of(to), title);
        }
        return Deed.done(number, "Linked.", page);
    }

    @PostMapping("/incidents/{number}/links/{link}/remove")
    String unlink(@PathVariable String number, @PathVariable long link, Actor who, RedirectAttributes page) {
        untying.untie(number, who, link);
        return Deed.done(number, "Link removed.", page);
    }
}
